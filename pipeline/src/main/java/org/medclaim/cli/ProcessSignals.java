package org.medclaim.cli;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hears signals that other processes send to this one, and keeps them from ending it.
 *
 * <p>A hook of the virtual machine would hear of the end too, but only when it has begun: libraries
 * with native code take themselves down in hooks of their own, at the same time, under work that is
 * still to be finished. {@code sun.misc.Signal}, of the module jdk.unsupported, is what all
 * programs use that need this; it is reached by reflection, since the compiler warns of it in a way
 * that cannot be answered.
 */
final class ProcessSignals implements AutoCloseable {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";

  /** A signal by its name without SIG, and the exit code of a process that it ends. */
  enum Kind {
    /** Somebody pressed Ctrl-C. */
    INT(130),
    /** The system, a service manager or an operator wants the process to end. */
    TERM(143);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    /** What a process ended by this signal leaves to its parent. */
    int exitCode() {
      return exitCode;
    }
  }

  private record Before(Object signal, Object handler) {}

  private final ImmutableList<Before> before;

  private ProcessSignals(ImmutableList<Before> before) {
    this.before = before;
  }

  /**
   * Tells {@code hearer} of each of these signals, on a thread of the virtual machine, until this
   * is closed; not of those that the process was started to ignore, as shells do with Ctrl-C for
   * what they start in the background.
   *
   * @throws IllegalStateException where the virtual machine has no such thing, or keeps a signal
   *     for itself (option {@code -Xrs})
   */
  static ProcessSignals hear(List<Kind> kinds, Consumer<Kind> hearer) {
    ImmutableList.Builder<Before> before = ImmutableList.builder();
    try {
      for (Kind kind : kinds) {
        Object signal = Class.forName(SIGNAL).getConstructor(String.class).newInstance(kind.name());
        before.add(new Before(signal, handle(signal, handler(kind, hearer))));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this virtual machine passes no signals on", e);
    }
    return new ProcessSignals(before.build());
  }

  private static Object handler(Kind kind, Consumer<Kind> hearer) throws ClassNotFoundException {
    Class<?> type = Class.forName(HANDLER);
    return Proxy.newProxyInstance(
        ProcessSignals.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == type) {
            hearer.accept(kind);
            return null;
          }
          return method.invoke(kind, arguments);
        });
  }

  private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
    return Class.forName(SIGNAL)
        .getMethod("handle", signal.getClass(), Class.forName(HANDLER))
        .invoke(null, signal, handler);
  }

  /** Signals do again what they did before. */
  @Override
  public void close() {
    try {
      for (Before one : before) {
        Object unused = handle(one.signal(), one.handler());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("signals cannot be given back", e);
    }
  }
}
