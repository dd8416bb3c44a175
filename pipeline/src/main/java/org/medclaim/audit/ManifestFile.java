package org.medclaim.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads {@code run.json}.
 *
 * <p>Keys are in the order of the records' parts, indented by two, with a line feed at every line's
 * end; what is null is left out. Fields that a later version adds are passed over when reading.
 */
public final class ManifestFile {
  /** The manifest's name in a run's folder. */
  public static final String NAME = "run.json";

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(instants())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ManifestFile() {}

  /**
   * Writes the manifest into a run's folder, all of it or nothing.
   *
   * @throws UncheckedIOException where the folder cannot be written
   */
  public static Path write(Path run, RunManifest manifest) {
    return write(run, manifest, null);
  }

  /**
   * The same with a signature, which is there before the manifest is: a run is complete only with
   * both.
   */
  public static Path write(Path run, RunManifest manifest, @Nullable RunSigner signer) {
    Path file = run.resolve(NAME);
    Path half = run.resolve(NAME + ".part");
    try {
      ObjectNode json = JSON.createObjectNode().put("schema", RunManifest.SCHEMA);
      json.setAll(JSON.<ObjectNode>valueToTree(manifest));
      String text = JSON.writer(PRINTER).writeValueAsString(json) + "\n";
      if (signer != null) {
        Files.writeString(run.resolve(RunSigner.NAME), signer.sign(text.getBytes(UTF_8)));
      }
      Files.writeString(half, text);
      return Files.move(
          half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Reads the manifest of a run's folder.
   *
   * @throws ManifestException where there is none, or it is not of the schema that this program
   *     writes
   */
  public static RunManifest read(Path run) {
    Path file = run.resolve(NAME);
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      String schema = json.path("schema").asText();
      if (!schema.equals(RunManifest.SCHEMA)) {
        throw new ManifestException(
            file + ": schema '" + schema + "'; expected '" + RunManifest.SCHEMA + "'");
      }
      return JSON.treeToValue(json, RunManifest.class);
    } catch (NoSuchFileException e) {
      throw new ManifestException(file + ": no such file; expected the folder of a run", e);
    } catch (JsonProcessingException e) {
      throw new ManifestException(file + place(e) + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
  }

  /** Times in ISO 8601 and UTC, as {@link Instant} prints them. */
  private static SimpleModule instants() {
    return new SimpleModule()
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, new InstantReader());
  }

  private static final class InstantReader extends FromStringDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String text, DeserializationContext context) throws IOException {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        return (Instant)
            context.handleWeirdStringValue(
                Instant.class, text, "expected a time such as 2026-01-31T09:30:00Z");
      }
    }
  }
}
