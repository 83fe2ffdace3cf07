package ipledge.crucible.evidence;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of a query. */
final class Rows {

  /** Makes one value of one row. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Row row) throws SQLException;
  }

  /** The row that is being read. */
  record Row(ResultSet set) {

    String text(String column) throws SQLException {
      String text = set.getString(column);
      if (text == null) {
        throw new SQLException(column + " is empty");
      }
      return text;
    }

    @Nullable String maybe(String column) throws SQLException {
      return set.getString(column);
    }

    UUID id(String column) throws SQLException {
      return UUID.fromString(text(column));
    }

    @Nullable UUID maybeId(String column) throws SQLException {
      String text = set.getString(column);
      return text == null ? null : UUID.fromString(text);
    }

    long key(String column) throws SQLException {
      return set.getLong(column);
    }

    @Nullable Long maybeKey(String column) throws SQLException {
      return set.getObject(column, Long.class);
    }

    BigDecimal money(String column) throws SQLException {
      return new BigDecimal(text(column));
    }

    @Nullable BigDecimal maybeMoney(String column) throws SQLException {
      return set.getBigDecimal(column);
    }

    boolean is(String column) throws SQLException {
      return set.getBoolean(column);
    }

    List<String> texts(String column) throws SQLException {
      return List.of((String[]) set.getArray(column).getArray());
    }
  }

  private Rows() {}

  static <T> List<T> of(Connection connection, String query, Reading<T> reading)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet set = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      Row row = new Row(set);
      while (set.next()) {
        found.add(reading.read(row));
      }
      return found;
    }
  }
}
