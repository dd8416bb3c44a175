package org.medclaim.retrieve;

/** Whether an index of passages has vectors beside the words. */
public enum IndexVectors {
  /** As the index is or was; a first one with vectors if they can be made here. */
  AS_BUILT,
  /** With vectors; an index without them is built again. */
  REQUIRED,
  /** Without vectors; an index with them is built again. */
  NONE
}
