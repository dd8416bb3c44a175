package org.medclaim.state;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
  }
}
