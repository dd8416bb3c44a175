package org.medclaim.state;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a database from whatever version it has to this program's, in one transaction.
 *
 * <p>A table with one number instead of a migration library: there are a few statements, both
 * databases can change tables within a transaction, and the content can be judged anew. A step that
 * was released is never changed; a new one goes behind it.
 */
final class Schema {
  /** The statements that lead from each version to the next; {@code BYTES} is the type of bytes. */
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              "CREATE TABLE judgement (path TEXT NOT NULL, basis TEXT NOT NULL, input TEXT NOT"
                  + " NULL, digest TEXT NOT NULL, content BYTES NOT NULL, PRIMARY KEY (path,"
                  + " basis))"),
          List.of(
              "CREATE TABLE basis (digest TEXT NOT NULL PRIMARY KEY, told TEXT NOT NULL, used BIGINT"
                  + " NOT NULL)"),
          List.of(
              "CREATE TABLE rendering (path TEXT NOT NULL, basis TEXT NOT NULL, input TEXT NOT"
                  + " NULL, digest TEXT NOT NULL, content BYTES NOT NULL, PRIMARY KEY (path,"
                  + " basis))"));

  private Schema() {}

  /** The version that this program writes. */
  static int current() {
    return STEPS.size();
  }

  /**
   * Migrates and returns the version that was found, 0 for a new database.
   *
   * @throws StateException where a newer program wrote it
   */
  static int migrate(Connection connection, String place, boolean sqlite) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      boolean made =
          statement.execute("CREATE TABLE IF NOT EXISTS medclaim_state (version INTEGER NOT NULL)");
      if (made) {
        throw new SQLException("making a table gave rows");
      }
      int found = version(statement);
      if (found > current()) {
        throw new StateException(
            place
                + ": the state is of version "
                + found
                + ", and this program knows "
                + current()
                + "; run the newer program, or name another --state",
            null);
      }
      for (int version = found; version < current(); version++) {
        for (String step : STEPS.get(version)) {
          statement.addBatch(step.replace("BYTES", sqlite ? "BLOB" : "BYTEA"));
        }
      }
      if (found < current()) {
        statement.addBatch("DELETE FROM medclaim_state");
        statement.addBatch("INSERT INTO medclaim_state (version) VALUES (" + current() + ")");
        check(statement.executeBatch());
      }
      connection.commit();
      return found;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static void check(int[] counts) throws SQLException {
    for (int count : counts) {
      if (count == Statement.EXECUTE_FAILED) {
        throw new SQLException("a step of the migration failed");
      }
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT version FROM medclaim_state")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
