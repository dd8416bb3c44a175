package org.medclaim.state;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was judged, and what was made of it for readers, by the article's path, the digest of its
 * bytes, and the basis that it was judged on: rules, evidence, models, program and options as one
 * digest.
 *
 * <p>One judgement an article and basis; a changed article takes the place of its earlier text.
 * Every write is a transaction of its own, so that a program that is ended at any moment leaves
 * what it had finished. Safe for any number of threads; several processes may share a database.
 */
public final class JudgementStore implements AutoCloseable {
  private static final String FILE = "judgements.sqlite";
  private static final String SQLITE = "jdbc:sqlite:";

  private final String place;
  private final Connection connection;
  private final Consumer<String> messages;

  private JudgementStore(String place, Connection connection, Consumer<String> messages) {
    this.place = place;
    this.connection = connection;
    this.messages = messages;
  }

  /** What is remembered of an article; both can be had again, the second from the first. */
  public enum Content {
    /** What was found. */
    JUDGEMENT,
    /** What a run writes of it, ready but for what differs from run to run. */
    RENDERING;

    private String table() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a judgement is found by. */
  public record Key(String path, String input, String basis) {}

  /**
   * Opens the state, made or migrated where needed.
   *
   * <p>A damaged SQLite file is put aside and begun anew with what of it is still whole, and {@code
   * messages} hears of it.
   *
   * @param place a folder, or a JDBC URL such as {@code jdbc:postgresql://host/medclaim}
   * @throws StateException where it cannot be used
   */
  public static JudgementStore open(String place, Consumer<String> messages) {
    if (place.startsWith("jdbc:")) {
      // Passwords stand behind the question mark.
      return connect(place, place.replaceFirst("\\?.*", ""), messages);
    }
    Path file = Path.of(place).resolve(FILE);
    try {
      Files.createDirectories(Path.of(place));
    } catch (IOException e) {
      throw new StateException(place + ": cannot be made or is no folder (" + e + ")", e);
    }
    try {
      return connect(SQLITE + file, file.toString(), messages);
    } catch (DamagedException e) {
      Path aside = putAside(file);
      JudgementStore fresh = connect(SQLITE + file, file.toString(), messages);
      // What was rendered is made again from what was judged.
      int saved =
          SqliteFile.eachWhole(
              SQLITE + aside, (key, content) -> fresh.remember(Content.JUDGEMENT, key, content));
      messages.accept(
          file
              + ": the state is damaged ("
              + e.getMessage()
              + "); put aside as "
              + aside.getFileName()
              + " and begun anew with "
              + saved
              + " judgements that are whole; what is missing is judged again");
      return fresh;
    }
  }

  private static JudgementStore connect(String url, String place, Consumer<String> messages) {
    boolean sqlite = url.startsWith(SQLITE);
    try {
      Connection connection = DriverManager.getConnection(url);
      try {
        if (sqlite) {
          SqliteFile.prepare(connection);
        }
        int found = Schema.migrate(connection, place, sqlite);
        if (found > 0 && found < Schema.current()) {
          messages.accept(
              place + ": state migrated from version " + found + " to " + Schema.current());
        }
        return new JudgementStore(place, connection, messages);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      if (sqlite && SqliteFile.isDamage(e)) {
        throw new DamagedException(String.valueOf(e.getMessage()), e);
      }
      throw failed(place, e);
    }
  }

  /** The file is no database, or its pages contradict each other. */
  static final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private static Path putAside(Path file) {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      for (String part : new String[] {"-wal", "-shm"}) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
      }
      return aside;
    } catch (IOException notMoved) {
      throw new StateException(
          file + ": damaged, and cannot be put aside (" + notMoved + "); move it away", notMoved);
    }
  }

  /** The content remembered under the key; empty where there is none that is whole. */
  public synchronized Optional<byte[]> find(Content kind, Key key) {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT digest, content FROM "
                + kind.table()
                + " WHERE path = ? AND basis = ? AND input = ?")) {
      query.setString(1, key.path());
      query.setString(2, key.basis());
      query.setString(3, key.input());
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        byte[] content = rows.getBytes(2);
        if (!digest(content).equals(rows.getString(1))) {
          messages.accept(place + ": what it holds of " + key.path() + " is damaged; judged again");
          return Optional.empty();
        }
        return Optional.of(content);
      }
    } catch (SQLException e) {
      throw failed(place, e);
    }
  }

  /** Remembers the content, in the place of what was there of the same path and basis. */
  public synchronized void remember(Content kind, Key key, byte[] content) {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO "
                + kind.table()
                + " (path, basis, input, digest, content) VALUES (?, ?, ?, ?, ?) ON"
                + " CONFLICT (path, basis) DO UPDATE SET input = excluded.input, digest ="
                + " excluded.digest, content = excluded.content")) {
      insert.setString(1, key.path());
      insert.setString(2, key.basis());
      insert.setString(3, key.input());
      insert.setString(4, digest(content));
      insert.setBytes(5, content);
      expectOne(insert.executeUpdate());
    } catch (SQLException e) {
      throw failed(place, e);
    }
  }

  static String digest(byte[] content) {
    return Hashing.sha256().hashBytes(content).toString();
  }

  private static void expectOne(int rows) throws SQLException {
    if (rows != 1) {
      throw new SQLException(rows + " rows written where one was meant");
    }
  }

  /** What the basis of the run before was made of, as it was told; empty before the first run. */
  public synchronized Optional<String> lastBasis() {
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery("SELECT told FROM basis ORDER BY used DESC LIMIT 1")) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw failed(place, e);
    }
  }

  /**
   * Notes that a run on this basis is complete, and forgets the judgements of all but the {@code
   * kept} bases that were used last.
   */
  public synchronized void used(String basis, String told, int kept) {
    try (PreparedStatement note =
            connection.prepareStatement(
                "INSERT INTO basis (digest, told, used) VALUES (?, ?, (SELECT COALESCE(MAX(used),"
                    + " 0) + 1 FROM basis)) ON CONFLICT (digest) DO UPDATE SET used ="
                    + " excluded.used");
        PreparedStatement old =
            connection.prepareStatement(
                "DELETE FROM basis WHERE digest NOT IN (SELECT digest FROM basis ORDER BY used DESC"
                    + " LIMIT ?)")) {
      note.setString(1, basis);
      note.setString(2, told);
      expectOne(note.executeUpdate());
      old.setInt(1, kept);
      if (old.executeUpdate() > 0) {
        // What was rendered was judged, so that the first is the number of articles.
        int forgotten = Math.max(forget(Content.JUDGEMENT), forget(Content.RENDERING));
        messages.accept(place + ": " + forgotten + " judgements on older bases forgotten");
      }
    } catch (SQLException e) {
      throw failed(place, e);
    }
  }

  private int forget(Content kind) throws SQLException {
    try (Statement forget = connection.createStatement()) {
      return forget.executeUpdate(
          "DELETE FROM " + kind.table() + " WHERE basis NOT IN (SELECT digest FROM basis)");
    }
  }

  private static StateException failed(String place, SQLException e) {
    return new StateException(
        place + ": the state cannot be read or written: " + e.getMessage(), e);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(place, e);
    }
  }
}
