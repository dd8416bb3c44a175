package org.medclaim.judge;

/** What a statement does to a claim. */
enum Effect {
  SUPPORTS,
  REFUTES,
  /** Says that nobody has shown what is claimed. */
  UNPROVEN,
  /** Says that it was shown in cells or animals only. */
  ONLY_IN_THE_LABORATORY,
  /** Names a serious harm of what is called safe. */
  OMITTED_HARM
}
