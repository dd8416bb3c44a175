package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.watch.WatchConfig;
import org.medclaim.watch.WatchConfigReader;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** The files for operators: every command in them is one, and every place can be written to. */
class DeployFilesTest {
  private static final Path PIPELINE = TestInstallation.rules().resolveSibling("pipeline");
  private static final Path FILES = PIPELINE.resolve("deploy");
  private static final String PROGRAM = "/opt/medclaim/bin/medclaim";
  private static final Pattern COMMAND = Pattern.compile("^(?:\\./)?medclaim (.*)$");

  @TempDir private Path temporary;

  private static String text(String name) throws IOException {
    return Files.readString(FILES.resolve(name));
  }

  private static void assertIsCommand(List<String> words) {
    CommandLine all =
        new Cli(new PrintStream(OutputStream.nullOutputStream()), System.err)
            .commandLine(List.of());
    int beam = words.indexOf("--");
    List<String> own = beam < 0 ? words : words.subList(0, beam);
    CommandLine.ParseResult parsed =
        assertDoesNotThrow(() -> all.parseArgs(own.toArray(String[]::new)), words::toString);
    assertTrue(parsed.hasSubcommand(), words::toString);
  }

  private static void assertIsNightly(List<String> words) {
    assertEquals(List.of(PROGRAM, "watch", "--once", "/etc/medclaim/watch.yaml"), words);
    assertIsCommand(words.subList(1, words.size()));
  }

  private static List<String> words(String line) {
    return Splitter.on(' ').omitEmptyStrings().splitToList(line);
  }

  private static List<String> values(String unit, String key) {
    return unit.lines()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .toList();
  }

  @Test
  void theConfigurationIsReadAsItStands() {
    WatchConfig config = WatchConfigReader.read(FILES.resolve("watch.yaml"), "1.0");
    assertEquals(2, config.sources().web().size());
    assertEquals(Duration.ofHours(24), config.every());
    assertFalse(config.retention().keepsEverything());
    assertPlacesBelow(Path.of("/var/lib/medclaim"), config);
  }

  /** Where units and containers may write. */
  private static void assertPlacesBelow(Path folder, WatchConfig config) {
    WatchConfig.Places places = config.places();
    for (Path place :
        List.of(
            places.out(),
            places.pages(),
            places.metrics().orElseThrow(),
            Path.of(String.valueOf(places.state())))) {
      assertTrue(place.startsWith(folder), place::toString);
    }
  }

  @Test
  void theUnitsRunTheProgramWhereItMayWrite() throws IOException {
    String service = text("medclaim.service");
    assertIsNightly(words(values(service, "ExecStart").get(0)));
    assertEquals(List.of("strict"), values(service, "ProtectSystem"));
    assertEquals(List.of("medclaim"), values(service, "StateDirectory"));
    assertEquals(List.of("/var/lib/medclaim"), values(service, "WorkingDirectory"));
    // The index of the evidence base goes below it; /opt is read-only and there is no home.
    assertEquals(List.of("medclaim"), values(service, "CacheDirectory"));
    assertTrue(values(service, "Environment").contains("XDG_CACHE_HOME=/var/cache"));
    assertEquals(List.of("1 143"), values(service, "SuccessExitStatus"));
  }

  @Test
  void systemdFindsNoFaultInTheUnits() throws Exception {
    Path analyse = Path.of("/usr/bin/systemd-analyze");
    Assumptions.assumeTrue(
        Files.isExecutable(analyse), "there is no systemd-analyze, so that no unit is looked at");
    for (String unit : List.of("medclaim.service", "medclaim.timer")) {
      // It looks whether the program is there.
      Files.writeString(temporary.resolve(unit), text(unit).replace(PROGRAM, "/bin/true"));
    }
    assertSaysNothing(
        analyse.toString(),
        "verify",
        "--man=no",
        temporary.resolve("medclaim.service").toString(),
        temporary.resolve("medclaim.timer").toString());
    String when = values(text("medclaim.timer"), "OnCalendar").get(0);
    assertEquals("*-*-* 02:30:00", when);
    assertEquals(0, run(analyse.toString(), "calendar", when).code());
  }

  private record Answer(int code, String said) {}

  private Answer run(String... command) throws Exception {
    Path said = temporary.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return new Answer(process.exitValue(), Files.readString(said));
  }

  private void assertSaysNothing(String... command) throws Exception {
    assertEquals(new Answer(0, ""), run(command));
  }

  @Test
  void theCronLineRunsTheProgramAsItsUser() throws IOException {
    List<String> lines =
        text("medclaim.cron").lines().filter(line -> !line.startsWith("#")).toList();
    assertEquals(1, lines.size());
    Matcher line =
        Pattern.compile("30 2 \\* \\* \\* +medclaim +(.*) 2>&1 \\| logger -t medclaim")
            .matcher(lines.get(0));
    assertTrue(line.matches(), lines.get(0));
    // To cron a percent sign ends the command.
    assertFalse(lines.get(0).contains("%"));
    assertIsNightly(words(line.group(1)));
    assertTrue(text("medclaim.cron").endsWith("\n"), "cron leaves out a last line without an end");
  }

  /** Held against Kubernetes' own OpenAPI, by the checks that its Java client was made with. */
  @Test
  void theCronJobIsOneToKubernetesAndMayWriteWhereItHasTo() throws IOException {
    List<JsonObject> parts = kubernetes(text("cronjob.yaml"));
    JsonObject job = part(parts, "CronJob");
    V1CronJob.validateJsonElement(job);
    JsonObject spec = job.getAsJsonObject("spec");
    assertEquals("Forbid", spec.get("concurrencyPolicy").getAsString());
    JsonObject template = spec.getAsJsonObject("jobTemplate").getAsJsonObject("spec");
    JsonObject pod = template.getAsJsonObject("template").getAsJsonObject("spec");
    assertEquals("Never", pod.get("restartPolicy").getAsString());
    JsonObject container = pod.getAsJsonArray("containers").get(0).getAsJsonObject();
    assertIsNightly(strings(container.getAsJsonArray("command")));
    assertTrue(
        container.getAsJsonObject("securityContext").get("readOnlyRootFilesystem").getAsBoolean());
    List<String> volumes = named(pod.getAsJsonArray("volumes"));
    List<String> mounts = named(container.getAsJsonArray("volumeMounts"));
    assertEquals(volumes, mounts);
    assertEquals("/data", container.get("workingDir").getAsString());
    assertTrue(
        each(container.getAsJsonArray("env"))
            .anyMatch(
                variable ->
                    variable.get("name").getAsString().equals("XDG_CACHE_HOME")
                        && variable.get("value").getAsString().equals("/data/cache")));
    assertVolumesAreThere(parts, pod);
  }

  private void assertVolumesAreThere(List<JsonObject> parts, JsonObject pod) throws IOException {
    JsonObject claim = part(parts, "PersistentVolumeClaim");
    V1PersistentVolumeClaim.validateJsonElement(claim);
    JsonObject map = part(parts, "ConfigMap");
    V1ConfigMap.validateJsonElement(map);
    String volumes = pod.getAsJsonArray("volumes").toString();
    for (JsonObject volume : List.of(claim, map)) {
      String name = volume.getAsJsonObject("metadata").get("name").getAsString();
      assertTrue(volumes.contains("\"" + name + "\""), name);
    }
    String config = map.getAsJsonObject("data").get("watch.yaml").getAsString();
    assertPlacesBelow(
        Path.of("/data"),
        WatchConfigReader.read(Files.writeString(temporary.resolve("watch.yaml"), config), "1.0"));
  }

  @Test
  void aMistypedFieldOfTheCronJobIsSeen() throws IOException {
    String job = text("cronjob.yaml");
    for (String field : List.of("concurrencyPolicy", "restartPolicy", "claimName", "mountPath")) {
      JsonObject wrong = part(kubernetes(job.replace(field, "mistyped")), "CronJob");
      assertThrows(
          IllegalArgumentException.class, () -> V1CronJob.validateJsonElement(wrong), field);
    }
  }

  private static List<JsonObject> kubernetes(String yaml) {
    List<JsonObject> parts = new ArrayList<>();
    for (Object part : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
      parts.add(new Gson().toJsonTree(part).getAsJsonObject());
    }
    return parts;
  }

  private static JsonObject part(List<JsonObject> parts, String kind) {
    return parts.stream()
        .filter(part -> part.get("kind").getAsString().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind));
  }

  private static Stream<JsonObject> each(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }

  private static List<String> named(JsonArray array) {
    return each(array).map(one -> one.get("name").getAsString()).sorted().toList();
  }

  private static List<String> strings(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString).toList();
  }

  /** What the documentation tells operators to type. */
  @Test
  void everyCommandInTheDocumentationIsOne() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path page : List.of(FILES.resolve("README.md"), PIPELINE.resolve("README.md"))) {
      commands.addAll(commands(Files.readString(page)));
    }
    assertTrue(commands.size() >= 10, commands::toString);
    for (String command : commands) {
      assertIsCommand(words(command));
    }
  }

  /** The lines of shell in a page, joined where they go on, without comments. */
  private static List<String> commands(String page) {
    List<String> commands = new ArrayList<>();
    Matcher block = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL).matcher(page);
    while (block.find()) {
      for (String line : Splitter.on('\n').split(block.group(1).replace("\\\n", " "))) {
        Matcher command = COMMAND.matcher(line.replaceFirst("\\s+#.*", ""));
        if (command.matches()) {
          commands.add(command.group(1));
        }
      }
    }
    return commands;
  }
}
