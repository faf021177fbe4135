// Arguments of CALL_INTRINSIC_1, CALL_INTRINSIC_2, SET_FUNCTION_ATTRIBUTE, RESUME and other
// instructions whose argument is a code.
#pragma once

namespace minipy::compiler {

inline constexpr int kIntrinsicPrint = 1;
inline constexpr int kIntrinsicImportStar = 2;
inline constexpr int kIntrinsicStopIterationError = 3;
inline constexpr int kIntrinsicAsyncGeneratorWrap = 4;
inline constexpr int kIntrinsicUnaryPositive = 5;
inline constexpr int kIntrinsicListToTuple = 6;
inline constexpr int kIntrinsicTypeVar = 7;
inline constexpr int kIntrinsicParamSpec = 8;
inline constexpr int kIntrinsicTypeVarTuple = 9;
inline constexpr int kIntrinsicSubscriptGeneric = 10;
inline constexpr int kIntrinsicTypeAlias = 11;

inline constexpr int kIntrinsicPrepareReraiseStar = 1;
inline constexpr int kIntrinsicTypeVarWithBound = 2;
inline constexpr int kIntrinsicTypeVarWithConstraints = 3;
inline constexpr int kIntrinsicSetFunctionTypeParams = 4;
inline constexpr int kIntrinsicSetTypeParamDefault = 5;

inline constexpr int kFunctionDefaults = 1;
inline constexpr int kFunctionKeywordDefaults = 2;
inline constexpr int kFunctionAnnotations = 4;
inline constexpr int kFunctionClosure = 8;

inline constexpr int kResumeAfterYield = 1;
inline constexpr int kResumeAfterYieldFrom = 2;
inline constexpr int kResumeAfterAwait = 3;

/// Displays and calls with more operands than this are built piece by piece.
inline constexpr int kStackUseGuideline = 30;

}  // namespace minipy::compiler
