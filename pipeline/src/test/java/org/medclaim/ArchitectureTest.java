package org.medclaim;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the arrows between the rooms, and what may enter each of them. */
class ArchitectureTest {
  private static final String ROOT = "org.medclaim";
  private static final String GENERATED = "org.medclaim.report.generated..";

  private static final Set<String> ALL_STAGES =
      Set.of(
          "model",
          "text",
          "terms",
          "yaml",
          "rules",
          "ingest",
          "fetch",
          "corpus",
          "extract",
          "neural",
          "retrieve",
          "judge",
          "persuasion",
          "report",
          "audit",
          "review",
          "state");

  /** Each room with the rooms that it may import; itself goes without saying. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("model", Set.of()),
          entry("yaml", Set.of()),
          entry("text", Set.of("model")),
          entry("terms", Set.of("model", "text", "yaml")),
          entry("rules", Set.of("model", "text", "terms", "yaml")),
          entry("ingest", Set.of("model", "text")),
          entry("fetch", Set.of("model", "ingest")),
          entry("corpus", Set.of("model", "text", "terms", "yaml")),
          entry("extract", Set.of("model", "text", "terms", "rules", "yaml")),
          entry("neural", Set.of()),
          entry("retrieve", Set.of("model", "text", "terms", "corpus", "neural")),
          entry("judge", Set.of("model", "text", "terms", "neural")),
          entry("persuasion", Set.of("model")),
          entry("report", Set.of("model")),
          entry("audit", Set.of("model")),
          entry("review", Set.of("model", "report", "audit")),
          entry("state", Set.of()),
          entry("pipeline", without(ALL_STAGES, "yaml")),
          entry("watch", Set.of("model", "yaml", "ingest", "fetch", "report", "audit")),
          entry("eval", with(ALL_STAGES, "pipeline")),
          entry("cli", with(ALL_STAGES, "pipeline", "watch", "eval")));

  /** Libraries with the only rooms that they may be used in. */
  private static final Map<String, Set<String>> ONLY_IN =
      Map.ofEntries(
          entry("org.apache.beam", Set.of("pipeline")),
          entry("org.apache.lucene", Set.of("retrieve", "terms")),
          entry("ai.onnxruntime", Set.of("neural")),
          entry("gg.jte", Set.of("report")),
          entry("com.sun.net.httpserver", Set.of("review")),
          entry("java.sql", Set.of("state")),
          entry("org.sqlite", Set.of("state")),
          entry("opennlp", Set.of("text")),
          entry("org.fhir.ucum", Set.of("text")),
          entry("org.snakeyaml", Set.of("yaml")),
          entry("picocli", Set.of("cli")),
          entry("org.jsoup", Set.of("ingest")),
          entry("org.netpreserve.jwarc", Set.of("ingest", "fetch")),
          entry("okhttp3", Set.of("fetch")),
          entry("crawlercommons", Set.of("fetch")),
          entry("com.rometools", Set.of("fetch")),
          entry("io.prometheus", Set.of("watch")),
          entry("org.apache.tika", Set.of("ingest")),
          entry("org.apache.pdfbox", Set.of("ingest")),
          entry("org.apache.poi", Set.of("ingest")),
          entry("org.commonmark", Set.of("ingest")));

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageIsARoomOfTheDesign() {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : PROGRAM) {
      rooms.add(room(type));
    }
    assertEquals(new TreeSet<>(MAY_IMPORT.keySet()), rooms);
  }

  @TestFactory
  Stream<DynamicTest> importsOnlyWhatTheDesignAllows() {
    return MAY_IMPORT.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(inside(room.getKey()))
                            .should()
                            .dependOnClassesThat(
                                resideInAPackage(ROOT + "..")
                                    .and(resideOutsideOfPackages(allowed(room)))
                                    .as("rooms it may not import"))
                            .check(PROGRAM)));
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @TestFactory
  Stream<DynamicTest> librariesStayInTheirRooms() {
    return ONLY_IN.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            library ->
                DynamicTest.dynamicTest(
                    library.getKey(),
                    () ->
                        noClasses()
                            .that(
                                resideOutsideOfPackages(
                                    library.getValue().stream()
                                        .map(ArchitectureTest::inside)
                                        .toArray(String[]::new)))
                            .should()
                            .dependOnClassesThat(resideInAPackage(library.getKey() + ".."))
                            .check(PROGRAM)));
  }

  @Test
  void modelKnowsOnlyTheJdkJspecifyAndGuava() {
    classes()
        .that()
        .resideInAPackage(inside("model"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "com.google.common..", "org.medclaim.model..")
        .check(PROGRAM);
  }

  @Test
  void onlyTheCommandLineExits() {
    noClasses()
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .allowEmptyShould(true)
        .check(PROGRAM.that(resideOutsideOfPackage(inside("cli"))));
  }

  @Test
  void onlyTheCommandLineSpeaksOnTheStandardStreams() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(PROGRAM.that(resideOutsideOfPackage(inside("cli"))));
  }

  @Test
  void everyPackageSaysWhatItIsForAndMarksNulls() {
    List<String> unmarked =
        PROGRAM.getPackage(ROOT).getSubpackagesInTree().stream()
            .filter(found -> !found.getClasses().isEmpty())
            .filter(found -> !GENERATED.startsWith(found.getName()))
            .filter(found -> !found.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList();
    assertEquals(List.of(), unmarked);
  }

  @Test
  void noClassIsNamedForNothingInParticular() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl|Commons?)(\\$.*)?")
        .check(PROGRAM);
  }

  @Test
  void noPackageIsARoomForOddsAndEnds() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..")
        .check(PROGRAM);
  }

  private static String room(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private static String[] allowed(Map.Entry<String, Set<String>> room) {
    return Stream.concat(Stream.of(room.getKey()), room.getValue().stream())
        .map(ArchitectureTest::inside)
        .toArray(String[]::new);
  }

  private static String inside(String room) {
    return ROOT + "." + room + "..";
  }

  private static Set<String> with(Set<String> rooms, String... more) {
    Set<String> all = new TreeSet<>(rooms);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static Set<String> without(Set<String> rooms, String fewer) {
    Set<String> rest = new TreeSet<>(rooms);
    rest.remove(fewer);
    return rest;
  }
}
