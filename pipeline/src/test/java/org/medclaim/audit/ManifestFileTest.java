package org.medclaim.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medclaim.model.Ledger;
import org.medclaim.model.Severity;
import org.medclaim.model.Verdict;

class ManifestFileTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  /** The whole form, as an auditor sees it. */
  private static final String WRITTEN =
      """
      {
        "schema" : "medclaim.run/1",
        "run_id" : "2026-01-31T093000Z",
        "started" : "2026-01-31T09:30:00Z",
        "finished" : "2026-01-31T09:30:07.250Z",
        "program" : {
          "version" : "0.1.0"
        },
        "options" : {
          "as_of" : "2026-01-01",
          "packs" : [
            "core",
            "cn"
          ],
          "audience" : "all",
          "baseline" : "2026-01-30T093000Z",
          "baseline_manifest" : "%2$s",
          "formats" : [
            "html",
            "jsonl"
          ],
          "fail_on" : "never"
        },
        "corpus" : {
          "digest" : "%1$s",
          "references" : 4,
          "statistics" : 3,
          "statements" : 2,
          "approvals" : 1,
          "sources" : "%2$s"
        },
        "rules" : {
          "digest" : "%2$s",
          "packs" : [
            {
              "name" : "core",
              "rules" : 12
            }
          ]
        },
        "models" : [
          {
            "name" : "opennlp-models-sentdetect-en",
            "version" : "1.3.0"
          }
        ],
        "previous" : {
          "run_id" : "2026-01-30T093000Z",
          "sha256" : "%2$s"
        },
        "decisions" : {
          "lines" : 2,
          "head" : "%1$s"
        },
        "inputs" : [
          {
            "path" : "articles/a.txt",
            "bytes" : 1200,
            "sha256" : "%1$s",
            "article_id" : "sha256:%1$s",
            "outcome" : "reported",
            "kept" : true,
            "from_state" : true
          },
          {
            "path" : "articles/b.pdf",
            "outcome" : "rejected"
          }
        ],
        "findings" : {
          "total" : 3,
          "flagged" : 2,
          "by_verdict" : {
            "SUPPORTED" : 1,
            "REFUTED" : 2,
            "MISLEADING" : 0,
            "NOT_ENOUGH_INFO" : 0
          },
          "by_severity" : {
            "none" : 1,
            "info" : 0,
            "warning" : 2,
            "error" : 0
          }
        },
        "ledger" : {
          "articles_in" : 2,
          "articles_reported" : 1,
          "articles_rejected" : 1,
          "claims_extracted" : 3,
          "claims_retrieved_for" : 3,
          "claims_judged" : 3,
          "claims_written" : 3,
          "claims_without_hit" : 1,
          "balances" : true
        },
        "files" : [
          {
            "path" : "index.html",
            "bytes" : 5,
            "sha256" : "%2$s"
          }
        ]
      }
      """
          .formatted(A, B);

  @TempDir Path run;

  private static RunManifest manifest() {
    return new RunManifest(
        new RunId("2026-01-31T093000Z"),
        Instant.parse("2026-01-31T09:30:00Z"),
        Instant.parse("2026-01-31T09:30:07.250Z"),
        new RunManifest.Program("0.1.0", null),
        new RunManifest.Options(
            "2026-01-01",
            null,
            List.of("core", "cn"),
            "all",
            null,
            "2026-01-30T093000Z",
            B,
            List.of("html", "jsonl"),
            "never"),
        new RunManifest.Corpus(A, 4, 3, 2, 1, B),
        new RunManifest.Rules(B, List.of(new RunManifest.Pack("core", 12))),
        List.of(new RunManifest.UsedModel("opennlp-models-sentdetect-en", "1.3.0")),
        new RunManifest.Previous("2026-01-30T093000Z", B),
        new RunManifest.DecisionsSeen(2, A),
        List.of(
            new RunManifest.Input(
                "articles/a.txt", 1200L, A, "sha256:" + A, Outcome.REPORTED, true, true),
            new RunManifest.Input(
                "articles/b.pdf", null, null, null, Outcome.REJECTED, null, null)),
        FindingCounts.of(
            2,
            Map.of(Verdict.REFUTED, 2L, Verdict.SUPPORTED, 1L),
            Map.of(Severity.WARNING, 2L, Severity.NONE, 1L)),
        BookedLedger.of(new Ledger(2, 1, 1, 3, 3, 3, 3, 1)),
        List.of(new WrittenFile("index.html", 5, B)));
  }

  private String complaint() {
    return assertThrows(ManifestException.class, () -> ManifestFile.read(run))
        .getMessage()
        .replace(run.toString(), "RUN");
  }

  private void write(String text) throws IOException {
    Files.writeString(run.resolve("run.json"), text);
  }

  @Test
  void writesEveryKeyInItsPlace() throws IOException {
    assertEquals(WRITTEN, Files.readString(ManifestFile.write(run, manifest())));
    assertFalse(Files.exists(run.resolve("run.json.part")));
  }

  @Test
  void writesTheSameBytesInAnyLocaleAndTimeZone() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertEquals(WRITTEN, Files.readString(ManifestFile.write(run, manifest())));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void readsWhatItWrote() {
    ManifestFile.write(run, manifest());
    assertEquals(manifest(), ManifestFile.read(run));
  }

  @Test
  void passesOverWhatALaterVersionAdds() throws IOException {
    write(WRITTEN.replace("\"total\" : 3,", "\"total\" : 3, \"chain\" : {\"x\" : 1},"));
    assertEquals(manifest(), ManifestFile.read(run));
  }

  @Test
  void saysThatThereIsNone() {
    assertEquals("RUN/run.json: no such file; expected the folder of a run", complaint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "medclaim.run/1|medclaim.run/2|: schema 'medclaim.run/2'; expected 'medclaim.run/1'",
        "\"schema\"|\"skema\"|: schema ''; expected 'medclaim.run/1'",
        "2026-01-31T09:30:00Z|yesterday|expected a time such as 2026-01-31T09:30:00Z",
        "2026-01-31T09:30:07.250Z|2026-01-31T09:29:00Z|finished 2026-01-31T09:29:00Z before it started",
        "articles/a.txt|/home/me/a.txt|'/home/me/a.txt' is no relative path",
        "\"balances\" : true|\"balances\" : false|'balances' is false, but by its numbers it is true",
        "\"claims_written\" : 3|\"claims_written\" : 2|'balances' is true, but by its numbers it is false",
        "\"total\" : 3|\"total\" : 4|by verdict there are 3 findings, in all 4",
        "\"outcome\" : \"rejected\"|\"outcome\" : \"reported\"|'articles/b.pdf' was reported, so that",
        "articles/b.pdf|a.pdf|inputs must be sorted by path without repeats: 'articles/a.txt' before 'a.pdf'"
      })
  void refusesWhatCannotBeRight(String good, String bad, String expected) throws IOException {
    assertTrue(WRITTEN.contains(good), "nothing to replace");
    write(WRITTEN.replace(good, bad));
    String complaint = complaint();
    assertTrue(complaint.startsWith("RUN/run.json"), complaint);
    assertTrue(complaint.contains(expected), complaint);
  }

  @Test
  void saysWhereTheFileBreaksOff() throws IOException {
    write(WRITTEN.substring(0, WRITTEN.indexOf("\"program\"")));
    assertTrue(complaint().startsWith("RUN/run.json:6:3: Unexpected end-of-input"), complaint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/x", "C:\\x.txt", "c:/x.txt", " "})
  void refusesPathsThatTellOfTheMachine(String path) {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> new WrittenFile(path, 1, A))
            .getMessage()
            .endsWith(
                "is no relative path; a manifest must not tell where a machine keeps its files"));
  }

  @Test
  void listsWhatTheRunWroteInOrderWithDigests() throws IOException {
    Files.createDirectories(run.resolve("articles"));
    Files.writeString(run.resolve("index.html"), "hello");
    Files.writeString(run.resolve("articles/b.html"), "");
    Files.writeString(run.resolve("articles/a.html"), "");
    ManifestFile.write(run, manifest());
    String ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    String ofHello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    assertEquals(
        List.of(
            new WrittenFile("articles/a.html", 0, ofNothing),
            new WrittenFile("articles/b.html", 0, ofNothing),
            new WrittenFile("index.html", 5, ofHello)),
        WrittenFile.allIn(run));
  }

  @Test
  void theLedgerComesBackWhole() {
    Ledger ledger = new Ledger(1, 2, 3, 4, 5, 6, 7, 8);
    assertEquals(ledger, BookedLedger.of(ledger).toLedger());
    assertFalse(BookedLedger.of(ledger).balances());
  }
}
