package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.TestInstallation;

/** Each mistake that people make gets one message that they can act on, and exit code 2. */
class WrongUseTest {
  @TempDir static Path temporary;

  @BeforeAll
  static void makeFolders() throws IOException {
    Files.createDirectories(temporary.resolve("empty"));
    Files.writeString(temporary.resolve("a.txt"), "Vitamin C cures cancer.\n");
    Files.writeString(temporary.resolve("file"), "not a folder\n");
  }

  /** {@code T} in arguments and messages is the folder with the test's files. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          check --colour T/a.txt | unknown option '--colour'; did you mean --corpus or --config?
          check --fail-an error T/a.txt | unknown option '--fail-an'; did you mean --fail-on?
          chekc T/a.txt | unknown command 'chekc'; did you mean check?
          fetch https://example.org/ | missing required option: '--into=DIR'
          watch | missing required parameter: 'CONFIG'
          corpus stat | unknown command 'stat'; did you mean stats?
          rules liszt | unknown command 'liszt'; did you mean list?
          explain vitamin c | too many words: 'c'; a name or text with blanks in it needs quotation marks
          check | missing required parameter: 'PATH'
          explain | missing required parameter: 'TEXT'
          eval articles --gold T/a.txt | missing required option: '--articles=DIR'
          corpus | a command is missing: build, import, stats or verify
          rules | a command is missing: test, list or show
          eval | a command is missing: articles, sentences, verdicts, retrieval, stance or scifact
          check T/a.txt --as-of 30.6.2025 | invalid value for option '--as-of': '30.6.2025' is no date; a date is written 2025-06-30, year first
          check T/a.txt --as-of 2025-02-30 | invalid value for option '--as-of': '2025-02-30' is no date; a date is written 2025-06-30, year first
          check T/a.txt --fail-on info | invalid value for option '--fail-on': 'info' is not known; known: never, warning, error
          """)
  void whatTheCommandLineDoesNotKnow(String args, String message) {
    CommandRun run = run(args);
    assertEquals(2, run.code());
    assertEquals(List.of(), run.results());
    assertEquals(2, run.messages().size(), run::message);
    assertEquals("medclaim: " + message, run.messages().get(0));
    assertTrue(
        run.messages().get(1).matches("medclaim: 'medclaim.* --help' lists what there is"),
        run.messages().get(1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          check T/empty | T/empty: no article in this folder; saw nothing in it; Medclaim reads .txt, .text, .md, .markdown, .mdown, .mkd, .html, .htm, .xhtml, .xht, .pdf, .docx, text files without an extension, and WARC files
          check T/nowhere.txt | T/nowhere.txt: no such file or folder; 'T' exists, and holds 2 files (.txt 1, none 1) and 1 folder; name a file, a folder or a glob
          check T/*.pdf | T/*.pdf: no file matches this glob below 'T'; check the pattern
          check T/a.txt --format html,pdf | --format: 'pdf' is not known; known: html, jsonl, sarif, csv, claimreview
          check T/a.txt --corpus T/nowhere | T/nowhere: no such folder; --corpus must name the folder with the corpus
          check T/a.txt --rules T/nowhere | T/nowhere: no such folder; --rules must name the folder with the rules
          check T/a.txt --corpus T/file | T/file: no such folder; --corpus must name the folder with the corpus
          corpus build --corpus T/empty | T/empty/terminology: no such folder; expected the terminology's YAML files here
          rules show core/nothing | there is no rule 'core/nothing'; 'medclaim rules list' lists those in force
          rules show ../corpus/measures | there is no rule '../corpus/measures'; 'medclaim rules list' lists those in force
          check T/a.txt --out T/file | cannot write to the folder of the runs, T/file: it exists, and is no folder
          check T/a.txt --out T/file/below | cannot write to the folder of the runs, T/file/below: Not a directory
          check T/a.txt --packs core,ux | --packs: unknown rule pack 'ux'; did you mean 'uk'? packs in rules: PACKS
          rules list --packs cell-terapy | --packs: unknown rule pack 'cell-terapy'; did you mean 'cell-therapy'? packs in rules: PACKS
          check T/a.txt -- --runnr=DirectRunner | after --: Beam knows no option '--runnr'; did you mean '--runner'?
          check T/a.txt -- --enforceImutability | after --: Beam knows no option '--enforceImutability'; did you mean '--enforceImmutability'?
          check T/a.txt -- --xyzzyq=1 | after --: Beam knows no option '--xyzzyq'
          check T/a.txt -- --runner=FlyingRunner | after --: Unknown 'runner' specified 'FlyingRunner', supported pipeline runners [DirectRunner]
          check T/a.txt -- runner | after --: Argument 'runner' does not begin with '--'
          eval articles --articles T --gold T/nowhere.jsonl | cannot read T/nowhere.jsonl: it does not exist
          """)
  void whatCannotBe(String args, String message) {
    boolean indexed = args.matches("(check|eval).*");
    CommandRun run = indexed ? runWithIndex(args) : run(args);
    assertEquals(2, run.code(), run::message);
    assertEquals(List.of(), run.results());
    assertEquals(
        "medclaim: " + placed(message).replace("PACKS", "cell-therapy, cn, core, eu, uk, us"),
        run.message());
  }

  @Test
  void anEmptyTextToExplain() {
    CommandRun run = CommandRun.of("explain", "  ");
    assertEquals(2, run.code());
    assertEquals("medclaim: the text is empty; give a sentence in quotation marks", run.message());
  }

  @Test
  void aMisspelledKeyInARuleFile() throws IOException {
    Path rules = copy(TestInstallation.rules(), "broken-rules");
    replaceFirst(rules.resolve("core/detox.yaml"), "\nseverity:", "\nsevrity:");
    String expected =
        "medclaim: broken-rules/core/detox.yaml:8:1: unknown key 'sevrity'; did you mean"
            + " 'severity'?";
    String folder = rules.toString();
    List<CommandRun> runs =
        List.of(
            CommandRun.withIndex("check", placed("T/a.txt"), "--rules", folder),
            CommandRun.withIndex("explain", "Vitamin C cures cancer.", "--rules", folder),
            CommandRun.of("rules", "list", "--rules", folder),
            CommandRun.of("rules", "test", "--rules", folder));
    for (CommandRun run : runs) {
      assertEquals(2, run.code());
      assertEquals(expected, run.message());
    }
  }

  @Test
  void aMisspelledKeyInACorpusFile() throws IOException {
    Path corpus = copy(TestInstallation.corpus(), "broken-corpus");
    replaceFirst(corpus.resolve("evidence/statins.yaml"), "\n    title:", "\n    titel:");
    String complaint =
        corpus + "/evidence/statins.yaml:5:5: unknown key 'titel'; did you mean 'title'?";
    CommandRun check =
        CommandRun.of(
            "check",
            placed("T/a.txt"),
            "--corpus",
            corpus.toString(),
            "--index",
            placed("T/index"));
    assertEquals(2, check.code());
    assertEquals("medclaim: " + complaint, check.message());
    CommandRun verify = CommandRun.of("corpus", "verify", "--corpus", corpus.toString());
    assertEquals(2, verify.code());
    assertTrue(verify.results().contains("error: " + complaint), verify::result);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fetch example.org --into T/pages | 'example.org' is no source; write the address of a page (https://...), or one of feed:https://..., sitemap:https://..., list:FILE
          fetch feed:T/a.txt --into T/pages | feed 'T/a.txt': no address of http or https without a password in it; write https://...
          fetch https://example.org/ --into T/pages --pause -1 | --pause: between 0 and 3600 seconds
          fetch https://example.org/ --into T/pages --contact (me) | contact '(me)': plain ASCII without brackets, such as an e-mail address
          fetch https://example.org/ --into T/pages --only [a | '[a' is no glob: Missing ']; write example.org/health/**
          watch T/nowhere.yaml | T/nowhere.yaml: no such file
          """)
  void whatCannotBeFetchedOrWatched(String args, String message) {
    CommandRun run = run(args);
    assertEquals(2, run.code());
    assertEquals(List.of("medclaim: " + placed(message)), run.messages());
  }

  private static CommandRun run(String args) {
    return CommandRun.of(split(args));
  }

  private static CommandRun runWithIndex(String args) {
    return CommandRun.withIndex(split(args));
  }

  private static String[] split(String args) {
    List<String> words = new ArrayList<>();
    Splitter.on(' ').split(args).forEach(word -> words.add(placed(word)));
    return words.toArray(String[]::new);
  }

  private static String placed(String text) {
    return text.replaceAll("\\bT(?=[/'])|\\bT$", Matcher.quoteReplacement(temporary.toString()));
  }

  private static Path copy(Path folder, String name) throws IOException {
    Path target = temporary.resolve(name);
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(file -> copyOne(file, target.resolve(folder.relativize(file).toString())));
    }
    return target;
  }

  private static void copyOne(Path file, Path target) {
    try {
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replaceFirst(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    int at = text.indexOf(from);
    assertTrue(at > 0, () -> file + " lacks " + from);
    Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }
}
