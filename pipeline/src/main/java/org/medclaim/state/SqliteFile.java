package org.medclaim.state;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What is SQLite's own: how a file is opened, and how damage shows. */
final class SqliteFile {
  private SqliteFile() {}

  /**
   * Sets the connection up and looks the file through.
   *
   * <p>With a write-ahead log, readers and a writer don't wait for each other and a process that is
   * killed leaves the last whole transaction; others are waited for, half a minute at most.
   */
  static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      first(statement, "PRAGMA busy_timeout = 30000");
      String mode = first(statement, "PRAGMA journal_mode = WAL");
      if (!mode.equals("wal")) {
        // Some network drives cannot share memory; slower, and as safe.
        first(statement, "PRAGMA journal_mode = DELETE");
      }
      statement.addBatch("PRAGMA synchronous = NORMAL");
      if (statement.executeBatch().length != 1) {
        throw new SQLException("a setting was not taken");
      }
      String found = first(statement, "PRAGMA quick_check(1)");
      if (!found.equals("ok")) {
        throw new JudgementStore.DamagedException(found, new SQLException(found));
      }
    }
  }

  /** Takes a judgement that is whole. */
  interface Whole {
    void take(JudgementStore.Key key, byte[] content);
  }

  /**
   * Hands over the judgements of a damaged file that can still be read and fit their digests;
   * returns how many. A table is read from both ends, since one bad page ends a reading.
   */
  static int eachWhole(String url, Whole whole) {
    Set<JudgementStore.Key> taken = new HashSet<>();
    for (String order : new String[] {"ASC", "DESC"}) {
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT path, input, basis, digest, content FROM judgement ORDER BY rowid "
                      + order)) {
        while (rows.next()) {
          whole(rows)
              .filter(judgement -> taken.add(judgement.key()))
              .ifPresent(judgement -> whole.take(judgement.key(), judgement.content()));
        }
      } catch (SQLException e) {
        // As far as it could be read from this end; how many that were is told.
        continue;
      }
    }
    return taken.size();
  }

  private record Judgement(JudgementStore.Key key, byte[] content) {}

  /** In a damaged file even what may not be null can be. */
  private static Optional<Judgement> whole(ResultSet row) throws SQLException {
    @Nullable String path = row.getString(1);
    @Nullable String input = row.getString(2);
    @Nullable String basis = row.getString(3);
    @Nullable String digest = row.getString(4);
    byte @Nullable [] content = row.getBytes(5);
    return path == null
            || input == null
            || basis == null
            || content == null
            || !JudgementStore.digest(content).equals(digest)
        ? Optional.empty()
        : Optional.of(new Judgement(new JudgementStore.Key(path, input, basis), content));
  }

  private static String first(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  static boolean isDamage(SQLException e) {
    if (!(e instanceof SQLiteException failed)) {
      return false;
    }
    int code = failed.getResultCode().code & 0xff;
    return code == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB.code;
  }
}
