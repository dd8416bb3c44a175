package org.medclaim.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The context that the tests' pages share. */
final class Reports {
  private Reports() {}

  static final ReportContext CONTEXT =
      ReportContext.uncalibrated(Reports::name, Reports::name, provenance());

  /** Names as a terminology would give them, good enough for a page in a test. */
  static String name(String id) {
    return switch (id) {
      case "car-t-cell-therapy" -> "CAR-T cell therapy";
      default -> id.replace('-', ' ');
    };
  }

  static Provenance provenance() {
    Map<String, String> used = new LinkedHashMap<>();
    used.put("As of", "2026-11-22");
    used.put("Evidence base", "sha256:3f2a00c1, 412 records");
    used.put("Rules", "sha256:90be007d, packs core, us, eu, uk, cn");
    used.put("Medclaim", "0.1.0");
    return Provenance.of(used);
  }
}
