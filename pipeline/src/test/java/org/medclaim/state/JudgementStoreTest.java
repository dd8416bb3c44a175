package org.medclaim.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.state.JudgementStore.Content;
import org.medclaim.state.JudgementStore.Key;

/** The state in SQLite; the same calls against PostgreSQL where one is named. */
class JudgementStoreTest {
  private static final Key ZINC = new Key("a/zinc.txt", "input-1", "basis-1");

  @TempDir Path temporary;
  private final List<String> messages = new ArrayList<>();

  private JudgementStore open() {
    return JudgementStore.open(temporary.resolve("state").toString(), messages::add);
  }

  private Path file() {
    return temporary.resolve("state/judgements.sqlite");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static Optional<String> text(JudgementStore store, Key key) {
    return store.find(Content.JUDGEMENT, key).map(content -> new String(content, UTF_8));
  }

  @Test
  void remembersWhatWasJudgedUntilTheArticleOrTheBasisChanges() {
    try (JudgementStore store = open()) {
      remembers(store);
    }
    try (JudgementStore again = open()) {
      assertEquals(Optional.of("second"), text(again, new Key(ZINC.path(), "input-2", "basis-1")));
    }
    assertEquals(List.of(), messages);
  }

  private static void remembers(JudgementStore store) {
    assertEquals(Optional.empty(), text(store, ZINC));
    store.remember(Content.JUDGEMENT, ZINC, bytes("first"));
    assertEquals(Optional.of("first"), text(store, ZINC));
    assertEquals(Optional.empty(), text(store, new Key("b.txt", "input-1", "basis-1")));
    assertEquals(Optional.empty(), text(store, new Key(ZINC.path(), "input-2", "basis-1")));
    assertEquals(Optional.empty(), text(store, new Key(ZINC.path(), "input-1", "basis-2")));
    store.remember(Content.JUDGEMENT, new Key(ZINC.path(), "input-2", "basis-1"), bytes("second"));
    assertEquals(Optional.empty(), text(store, ZINC), "the changed text took its place");
    Key now = new Key(ZINC.path(), "input-2", "basis-1");
    assertTrue(store.find(Content.RENDERING, now).isEmpty());
    store.remember(Content.RENDERING, now, bytes("page"));
    assertArrayEquals(bytes("page"), store.find(Content.RENDERING, now).orElseThrow());
    assertEquals(Optional.of("second"), text(store, now), "each kind by itself");
    assertTrue(store.find(Content.RENDERING, ZINC).isEmpty(), "of the earlier text");
  }

  @Test
  void forgetsAllButTheBasesThatWereUsedLast() {
    try (JudgementStore store = open()) {
      forgets(store);
    }
  }

  private static void forgets(JudgementStore store) {
    for (String basis : List.of("one", "two", "three")) {
      store.remember(Content.JUDGEMENT, new Key("a.txt", "input", basis), bytes(basis));
      store.remember(Content.RENDERING, new Key("a.txt", "input", basis), bytes(basis));
    }
    store.used("one", "rules: 1\n", 2);
    store.remember(Content.JUDGEMENT, new Key("a.txt", "input", "two"), bytes("two"));
    store.used("two", "rules: 2\n", 2);
    store.used("one", "rules: 1\n", 2);
    store.remember(Content.JUDGEMENT, new Key("a.txt", "input", "three"), bytes("three"));
    store.used("three", "rules: 3\n", 2);
    assertEquals(Optional.of("rules: 3\n"), store.lastBasis());
    assertEquals(Optional.of("one"), text(store, new Key("a.txt", "input", "one")));
    assertEquals(Optional.empty(), text(store, new Key("a.txt", "input", "two")));
    assertTrue(store.find(Content.RENDERING, new Key("a.txt", "input", "two")).isEmpty());
    assertTrue(store.find(Content.RENDERING, new Key("a.txt", "input", "one")).isPresent());
    assertEquals(Optional.of("three"), text(store, new Key("a.txt", "input", "three")));
  }

  @Test
  void aStateOfTheFirstVersionIsMigratedAndKeepsWhatItHolds() throws SQLException, IOException {
    Files.createDirectories(file().getParent());
    String digest = com.google.common.hash.Hashing.sha256().hashString("old", UTF_8).toString();
    sql(
        "CREATE TABLE medclaim_state (version INTEGER NOT NULL)",
        "INSERT INTO medclaim_state VALUES (1)",
        "CREATE TABLE judgement (path TEXT NOT NULL, basis TEXT NOT NULL, input TEXT NOT NULL,"
            + " digest TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (path, basis))",
        "INSERT INTO judgement VALUES ('a/zinc.txt', 'basis-1', 'input-1', '"
            + digest
            + "', CAST('old' AS BLOB))");
    try (JudgementStore store = open()) {
      assertEquals(Optional.of("old"), text(store, ZINC));
      assertEquals(Optional.empty(), store.lastBasis());
    }
    assertEquals(List.of(file() + ": state migrated from version 1 to 3"), messages);
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.addBatch(one);
      }
      assertEquals(statements.length, statement.executeBatch().length);
    }
  }

  @Test
  void aStateOfANewerProgramIsRefusedAndLeftAlone() throws SQLException {
    open().close();
    sql("UPDATE medclaim_state SET version = 99");
    assertEquals(
        file()
            + ": the state is of version 99, and this program knows 3; run the newer program, or"
            + " name another --state",
        assertThrows(StateException.class, this::open).getMessage());
    assertTrue(Files.exists(file()));
  }

  @Test
  void aFileThatIsNoDatabaseIsPutAsideAndSaid() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(
        file(), "no database at all, but long enough to be taken for one ".repeat(90));
    beginsAnew();
  }

  @Test
  void aDatabaseWithDamagedPagesIsPutAsideAndSaid() throws IOException {
    try (JudgementStore store = open()) {
      for (int i = 0; i < 200; i++) {
        store.remember(Content.JUDGEMENT, new Key("a" + i, "input", "basis"), new byte[2000]);
      }
    }
    try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
      for (long at = 4096; at + 4096 < damaged.length(); at += 8192) {
        damaged.seek(at);
        damaged.write(bytes("x".repeat(4096)));
      }
    }
    beginsAnew();
  }

  @Test
  void whatIsStillWholeInADamagedDatabaseIsTakenOver() throws IOException {
    try (JudgementStore store = open()) {
      for (int i = 0; i < 200; i++) {
        store.remember(
            Content.JUDGEMENT,
            new Key("a" + i, "input", "basis"),
            (i + "!").repeat(600).getBytes(UTF_8));
      }
    }
    try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
      damaged.seek(damaged.length() / 8192 * 4096);
      damaged.write(bytes("x".repeat(4096)));
    }
    int found = 0;
    try (JudgementStore store = open()) {
      for (int i = 0; i < 200; i++) {
        Optional<String> content = text(store, new Key("a" + i, "input", "basis"));
        assertTrue(content.isEmpty() || content.get().equals((i + "!").repeat(600)), "a" + i);
        found += content.isPresent() ? 1 : 0;
      }
    }
    assertTrue(150 <= found && found < 200, "saved " + found);
    assertEquals(1, messages.size(), messages::toString);
    assertTrue(
        messages.get(0).contains(" and begun anew with " + found + " judgements that are whole;"),
        messages::toString);
  }

  private void beginsAnew() {
    try (JudgementStore store = open()) {
      assertEquals(Optional.empty(), text(store, ZINC));
      store.remember(Content.JUDGEMENT, ZINC, bytes("again"));
      assertEquals(Optional.of("again"), text(store, ZINC));
    }
    assertEquals(1, messages.size(), messages::toString);
    assertTrue(messages.get(0).startsWith(file() + ": the state is damaged ("), messages::toString);
    assertTrue(Files.exists(file().resolveSibling("judgements.sqlite.damaged")));
  }

  @Test
  void aDamagedEntryIsNotTakenAndSaid() throws SQLException {
    try (JudgementStore store = open()) {
      store.remember(Content.JUDGEMENT, ZINC, bytes("first"));
    }
    sql("UPDATE judgement SET content = CAST('fires' AS BLOB)");
    try (JudgementStore store = open()) {
      assertEquals(Optional.empty(), text(store, ZINC));
    }
    assertEquals(
        List.of(file() + ": what it holds of a/zinc.txt is damaged; judged again"), messages);
  }

  @Test
  void aFileInThePlaceOfTheFolderIsSaid() throws IOException {
    Files.writeString(temporary.resolve("state"), "mine");
    String complaint = assertThrows(StateException.class, this::open).getMessage();
    assertTrue(
        complaint.startsWith(temporary.resolve("state") + ": cannot be made or is no folder"),
        complaint);
  }

  @Test
  void twoStoresAndManyThreadsShareOneFile() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (JudgementStore one = open();
        JudgementStore other = open()) {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Key key = new Key("a" + i, "input", "basis");
        JudgementStore writer = i % 2 == 0 ? one : other;
        JudgementStore reader = i % 2 == 0 ? other : one;
        tasks.add(
            () -> {
              writer.remember(Content.JUDGEMENT, key, bytes(key.path()));
              return text(reader, key).equals(Optional.of(key.path()));
            });
      }
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        assertTrue(done.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertArrayEquals(new Object[0], messages.toArray());
  }

  /** {@code MEDCLAIM_POSTGRES=jdbc:postgresql://localhost/test?user=...}, an empty database. */
  @Test
  void postgresqlRemembersTheSame() {
    String url = System.getenv("MEDCLAIM_POSTGRES");
    Assumptions.assumeTrue(
        url != null, "MEDCLAIM_POSTGRES names no database, so that PostgreSQL is not tested");
    try (JudgementStore store = JudgementStore.open(url, messages::add)) {
      forgets(store);
      remembers(store);
    }
    try (JudgementStore again = JudgementStore.open(url, messages::add)) {
      assertEquals(Optional.of("second"), text(again, new Key(ZINC.path(), "input-2", "basis-1")));
      again.used("none", "rules: 0\n", 1);
      assertEquals(Optional.empty(), text(again, ZINC));
    }
  }
}
