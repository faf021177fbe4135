// Classes made and used from C++: creation, MRO, attributes, hidden classes, descriptors.
#include <array>

#include "objects/object_fixture.h"
#include "vm/objects/descriptors.h"
#include "vm/objects/dict.h"
#include "vm/objects/instance.h"
#include "vm/objects/names.h"
#include "vm/objects/object_type.h"
#include "vm/objects/tuple.h"
#include "vm/objects/type_object.h"

namespace minipy {
namespace {

class TypeTest : public ObjectTest {
 protected:
  /// type(name, bases, names).
  Result<Ref<>> make(const char* class_name, std::vector<Value> bases, Ref<Dict> names = nullptr) {
    Ref<Str> text = make_str(ts, class_name);
    Ref<Tuple> base_tuple = minipy::make_tuple(ts, std::span<const Value>(bases));
    Ref<Dict> dict = names ? names : make_dict(ts);
    const std::array<Value, 3> arguments{text.value(), base_tuple.value(), dict.value()};
    return call(ts, Value::object(&type(CoreType::kType)), Arguments(arguments));
  }
  Ref<> made(const char* class_name, std::vector<Value> bases = {}, Ref<Dict> names = nullptr) {
    return make(class_name, std::move(bases), std::move(names)).take();
  }
  std::string failure(Result<Ref<>> result) { return result.failed() ? raised() : "did not raise"; }
  const Str& key(const char* text) { return intern(ts, text); }
  void set(Value object, const char* text, std::int64_t number) {
    ASSERT_FALSE(set_attribute(ts, object, key(text), Value::small_int(number)).failed());
  }
};

TEST_F(TypeTest, BuiltInTypesKnowTheirPlace) {
  EXPECT_EQ(shown(Value::object(&type(CoreType::kType))), "<class 'type'>");
  EXPECT_EQ(shown(Value::object(&type(CoreType::kSimpleNamespace))),
            "<class 'types.SimpleNamespace'>");
  EXPECT_TRUE(is_subtype(type(CoreType::kType), type(CoreType::kObject)));
}

TEST_F(TypeTest, InstancesShareShapes) {
  Ref<> cls = made("P");
  Ref<> a = call(ts, cls).take();
  Ref<> b = call(ts, cls).take();
  set(a, "x", 1);
  set(b, "x", 2);
  EXPECT_EQ(a.value().as_object()->shape, b.value().as_object()->shape);
  EXPECT_EQ(shown(get_attribute(ts, b, key("x"))), "2");
  EXPECT_EQ(failure(get_attribute(ts, a, key("y"))),
            "AttributeError: 'P' object has no attribute 'y'");
}

TEST_F(TypeTest, ManyAttributesBecomeADict) {
  Ref<> cls = made("P");
  Ref<> a = call(ts, cls).take();
  for (int i = 0; i < 100; ++i) {
    set(a, ("a" + std::to_string(i)).c_str(), i);
  }
  EXPECT_EQ(a.value().as_object()->shape, kDictShape);
  EXPECT_EQ(shown(get_attribute(ts, a, key("a77"))), "77");
  EXPECT_FALSE(set_attribute(ts, a, key("a3"), Value::absent()).failed());
  EXPECT_EQ(own_attribute_count(ts, *a.value().as_object()), 99U);
}

TEST_F(TypeTest, LaterInstancesGetMoreRoom) {
  Ref<> cls = made("P");
  for (int round = 0; round < 6; ++round) {
    Ref<> a = call(ts, cls).take();
    for (int i = 0; i < 8; ++i) {
      set(a, ("a" + std::to_string(i)).c_str(), i);
    }
    if (round == 5) {
      EXPECT_GE(a.value().as_object()->shape, kFirstShape);
    }
  }
}

TEST_F(TypeTest, DeletingTheLastAttributeGoesBack) {
  Ref<> cls = made("P");
  Ref<> a = call(ts, cls).take();
  const std::uint32_t root = a.value().as_object()->shape;
  set(a, "x", 1);
  ASSERT_FALSE(set_attribute(ts, a, key("x"), Value::absent()).failed());
  EXPECT_EQ(a.value().as_object()->shape, root);
}

TEST_F(TypeTest, DictOnDemandKeepsTheOrder) {
  Ref<> cls = made("P");
  Ref<> a = call(ts, cls).take();
  set(a, "y", 1);
  set(a, "x", 2);
  EXPECT_EQ(shown(get_attribute(ts, a, key("__dict__"))), "{'y': 1, 'x': 2}");
  set(a, "z", 3);
  EXPECT_EQ(shown(get_attribute(ts, a, key("__dict__"))), "{'y': 1, 'x': 2, 'z': 3}");
}

TEST_F(TypeTest, SlotsHaveDescriptors) {
  Ref<Dict> names = make_dict(ts);
  const std::array<Value, 2> slots{Value::object(&key("x")), Value::object(&key("y"))};
  Ref<Tuple> listed = minipy::make_tuple(ts, std::span<const Value>(slots));
  ASSERT_FALSE(names->set_str(ts, name(ts, Name::kSlots), listed.value()).failed());
  Ref<> cls = made("S", {}, names);
  Ref<> object = call(ts, cls).take();
  set(object, "x", 5);
  EXPECT_EQ(shown(get_attribute(ts, object, key("x"))), "5");
  EXPECT_EQ(failure(get_attribute(ts, object, key("y"))),
            "AttributeError: 'S' object has no attribute 'y'");
  EXPECT_TRUE(set_attribute(ts, object, key("z"), Value::none()).failed());
  EXPECT_EQ(raised(),
            "AttributeError: 'S' object has no attribute 'z' and no __dict__ for setting new "
            "attributes");
}

TEST_F(TypeTest, LinearisesDiamonds) {
  Ref<> a = made("A");
  Ref<> b = made("B", {a});
  Ref<> c = made("C", {a});
  Ref<> d = made("D", {b, c});
  std::string order;
  for (const Value cls : cast<Tuple>(cast<Type>(d).mro).items()) {
    order += cast<Type>(cls).name + " ";
  }
  EXPECT_EQ(order, "D B C A object ");
}

TEST_F(TypeTest, RefusesImpossibleBases) {
  Ref<> a = made("A");
  Ref<> b = made("B", {a});
  EXPECT_EQ(failure(make("X", {a, b})),
            "TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B");
  EXPECT_EQ(failure(make("X", {a, a})), "TypeError: duplicate base class A");
  EXPECT_EQ(failure(make("X", {Value::object(&type(CoreType::kNone))})),
            "TypeError: type 'NoneType' is not an acceptable base type");
  EXPECT_EQ(failure(make("X", {Value::object(&type(CoreType::kList)),
                               Value::object(&type(CoreType::kDict))})),
            "TypeError: multiple bases have instance lay-out conflict");
}

TEST_F(TypeTest, LookupsFollowChanges) {
  Ref<> a = made("A");
  Ref<> b = made("B", {a});
  Ref<> object = call(ts, b).take();
  set(a, "v", 1);
  EXPECT_EQ(shown(get_attribute(ts, object, key("v"))), "1");
  set(a, "v", 2);
  EXPECT_EQ(shown(get_attribute(ts, object, key("v"))), "2");
  set(b, "v", 3);
  EXPECT_EQ(shown(get_attribute(ts, object, key("v"))), "3");
  ASSERT_FALSE(set_attribute(ts, b, key("v"), Value::absent()).failed());
  EXPECT_EQ(shown(get_attribute(ts, object, key("v"))), "2");
}

TEST_F(TypeTest, BuiltInTypesCannotChange) {
  EXPECT_TRUE(
      set_attribute(ts, Value::object(&type(CoreType::kList)), key("x"), Value::none()).failed());
  EXPECT_EQ(raised(), "TypeError: cannot set 'x' attribute of immutable type 'list'");
}

TEST_F(TypeTest, BuiltInSlotsAreMethods) {
  const Value list = Value::object(&type(CoreType::kList));
  EXPECT_EQ(shown(get_attribute(ts, list, key("__len__"))),
            "<slot wrapper '__len__' of 'list' objects>");
  EXPECT_EQ(shown(get_attribute(ts, list, key("append"))), "<method 'append' of 'list' objects>");
  Ref<> empty = call(ts, list).take();
  Ref<> length = get_attribute(ts, empty, key("__len__")).take();
  EXPECT_EQ(shown(call(ts, length)), "0");
  EXPECT_EQ(failure(call(ts, length, empty)), "TypeError: expected 0 arguments, got 1");
}

TEST_F(TypeTest, SubclassesOfBuiltInsHaveAttributes) {
  Ref<> cls = made("L", {Value::object(&type(CoreType::kList))});
  Ref<> list = call(ts, cls).take();
  set(list, "x", 7);
  EXPECT_EQ(shown(get_attribute(ts, list, key("x"))), "7");
  EXPECT_EQ(shown(list.value()), "[]");
}

TEST_F(TypeTest, ObjectsRefuseArguments) {
  Ref<> cls = made("P");
  EXPECT_EQ(failure(call(ts, cls, Value::small_int(1))), "TypeError: P() takes no arguments");
}

TEST_F(TypeTest, SuperFindsTheNextClass) {
  Ref<> a = made("A");
  Ref<> b = made("B", {a});
  set(a, "v", 1);
  set(b, "v", 2);
  Ref<> object = call(ts, b).take();
  Ref<> super = make_super(ts, cast<Type>(b), object).take();
  EXPECT_EQ(shown(get_attribute(ts, super, key("v"))), "1");
  EXPECT_EQ(shown(super.value()), "<super: <class 'B'>, <B object>>");
  EXPECT_EQ(failure(make_super(ts, cast<Type>(b), Value::small_int(1))),
            "TypeError: super(type, obj): obj (instance of int) is not an instance or subtype of "
            "type (B).");
}

TEST_F(TypeTest, CyclesThroughClassesAreCollected) {
  {
    Ref<> cls = made("P");
    Ref<> object = call(ts, cls).take();
    ASSERT_FALSE(set_attribute(ts, object, key("me"), object).failed());
    ASSERT_FALSE(set_attribute(ts, cls, key("instance"), object).failed());
  }
  EXPECT_GT(interpreter.heap().collect(ts), 0U);
}

}  // namespace
}  // namespace minipy
