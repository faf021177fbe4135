// The hand-over of the interpreter's lock: vm/runtime/lock.h.
#include "vm/runtime/lock.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "runtime/heap_fixture.h"

namespace minipy {
namespace {

class LockTest : public HeapTest {
 protected:
  LockTest() {
    lock.switch_interval = std::chrono::microseconds(500);
    lock.acquire(ts);
  }
  ~LockTest() override {
    if (lock.holder() != &ts) {
      lock.acquire(ts);
    }
  }

  InterpreterLock& lock = interpreter.lock();
};

TEST_F(LockTest, TheHolderIsKnown) {
  EXPECT_EQ(lock.holder(), &ts);
  EXPECT_EQ(heap.holder, &ts);
  lock.release(ts);
  EXPECT_EQ(lock.holder(), nullptr);
  EXPECT_EQ(heap.holder, nullptr);
}

TEST_F(LockTest, NobodyWaitsNobodyGetsIt) {
  lock.hand_over(ts);
  EXPECT_EQ(lock.holder(), &ts);
}

TEST_F(LockTest, AWaiterAsksAndIsCertainToGetIt) {
  std::atomic<bool> had_it = false;
  std::thread waiter([&] {
    ThreadState mine(interpreter);
    lock.acquire(mine);
    had_it = true;
    lock.release(mine);
  });
  while (!ts.breaker.has(Break::kLockRequested)) {
    std::this_thread::yield();
  }
  EXPECT_FALSE(had_it);
  lock.hand_over(ts);
  EXPECT_TRUE(had_it) << "one hand-over is enough";
  EXPECT_EQ(lock.holder(), &ts);
  EXPECT_FALSE(ts.breaker.has(Break::kLockRequested));
  waiter.join();
}

TEST_F(LockTest, BlockingCallsLeaveItToOthers) {
  std::thread other;
  {
    const LockReleased released(ts);
    other = std::thread([&] {
      ThreadState mine(interpreter);
      lock.acquire(mine);
      lock.release(mine);
    });
    other.join();
  }
  EXPECT_EQ(lock.holder(), &ts);
}

TEST_F(LockTest, ManyThreadsCountTogether) {
  constexpr int kThreads = 4;
  constexpr int kRounds = 2000;
  int shared = 0;  // guarded by the lock
  const auto count = [&](ThreadState& mine) {
    for (int i = 0; i < kRounds; ++i) {
      ++shared;
      if (mine.breaker.has(Break::kLockRequested)) {
        lock.hand_over(mine);
      }
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      ThreadState mine(interpreter);
      lock.acquire(mine);
      count(mine);
      lock.release(mine);
    });
  }
  count(ts);
  {
    const LockReleased released(ts);
    for (std::thread& thread : threads) {
      thread.join();
    }
  }
  EXPECT_EQ(shared, (kThreads + 1) * kRounds);
}

}  // namespace
}  // namespace minipy
