package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers with names, in the order they were first put. */
final class FeatureVector {
  private final Map<String, Double> values = new LinkedHashMap<>();

  void put(String name, double value) {
    if (values.put(name, value) != null) {
      throw new IllegalStateException("the feature '" + name + "' was computed twice");
    }
  }

  void put(String name, boolean value) {
    put(name, value ? 1 : 0);
  }

  ImmutableMap<String, Double> values() {
    return ImmutableMap.copyOf(values);
  }
}
