package org.medclaim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.medclaim.fetch.FetchReport;
import org.medclaim.model.Rejected;

/** Tells what came of a fetch. */
final class FetchPrinter {
  private FetchPrinter() {}

  static void print(Console console, FetchReport report, Path into, int shown) {
    FetchReport.Pages pages = report.pages();
    console.result(
        Counted.of(pages.named(), "page")
            + " named: "
            + pages.fresh()
            + " new, "
            + pages.changed()
            + " changed, "
            + pages.unchanged()
            + " unchanged, "
            + pages.rejected()
            + " rejected, "
            + pages.left()
            + " left for the next time");
    if (pages.passedOver() > 0) {
      console.result("  " + pages.passedOver() + " more passed over, as --only asks");
    }
    report.warc().ifPresent(warc -> console.result("  kept in " + warc));
    List<Rejected> wrong =
        Stream.concat(report.failedSources().stream(), report.rejected().stream()).toList();
    for (Rejected one : wrong.subList(0, Math.min(shown, wrong.size()))) {
      console.message(one.path() + ": " + one.stage() + ": " + one.reason());
    }
    if (wrong.size() > shown) {
      console.message((wrong.size() - shown) + " more in " + into.resolve(RejectedFile.NAME));
    }
  }
}
