package org.tideover.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database for libraries that want connections of their own. Whoever asks inside a transaction
 * gets that transaction's connection, and what they do is committed or undone with it. Anybody else
 * gets a connection to themselves until they close it, on the thread that asked.
 *
 * <p><b>Limitations</b>: nobody can begin, commit or roll back through it.
 */
final class JoiningDataSource implements DataSource {
  private final StoreTransactions transactions;

  JoiningDataSource(StoreTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Connection getConnection() {
    return transactions.isOpenHere()
        ? lend(transactions.joined(), true)
        : lend(transactions.take(), false);
  }

  @Override
  public Connection getConnection(String username, String password) {
    return getConnection();
  }

  private Connection lend(Connection real, boolean joined) {
    return (Connection)
        Proxy.newProxyInstance(
            JoiningDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Loan(real, joined)::invoke);
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    throw new UnsupportedOperationException("The database logs through SLF4J");
  }

  @Override
  public void setLoginTimeout(int seconds) {
    throw new UnsupportedOperationException("The wait for the connection is not limited");
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("The database logs through SLF4J");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (!type.isInstance(this)) {
      throw new SQLException("This data source wraps nothing");
    }
    return type.cast(this);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }

  /** One lending of the connection. */
  private final class Loan {
    private final Connection real;
    private final boolean joined;
    private boolean returned;

    Loan(Connection real, boolean joined) {
      this.real = real;
      this.joined = joined;
    }

    @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      return switch (method.getName()) {
        case "close" -> giveBack();
        case "isClosed" -> returned;
        case "getAutoCommit" -> !joined;
        case "setAutoCommit", "commit", "rollback", "setSavepoint", "releaseSavepoint", "abort" ->
            throw new SQLFeatureNotSupportedException(
                "Whoever opened the transaction ends it, not " + method.getName());
        default -> pass(method, arguments);
      };
    }

    private @Nullable Object giveBack() {
      if (!returned && !joined) {
        transactions.giveBack(real);
      }
      returned = true;
      return null;
    }

    private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
      if (returned) {
        throw new SQLException("This connection was closed");
      }
      try {
        return method.invoke(real, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getTargetException();
      }
    }
  }
}
