package org.medclaim.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: this machine, the network around it, and
 * what is reserved.
 *
 * <p>A feed may name any address, and a redirect may lead anywhere; what stands behind a firewall
 * trusts who stands beside it. The ranges are those that IANA's registries of special-purpose
 * addresses list as not globally reachable. IPv6 addresses that carry one of IPv4 are judged by it.
 */
final class AddressGuard {
  private static final List<Range> NOT_PUBLIC =
      List.of(
          range("0.0.0.0", 8),
          range("10.0.0.0", 8),
          range("100.64.0.0", 10),
          range("127.0.0.0", 8),
          range("169.254.0.0", 16),
          range("172.16.0.0", 12),
          range("192.0.0.0", 24),
          range("192.0.2.0", 24),
          range("192.88.99.0", 24),
          range("192.168.0.0", 16),
          range("198.18.0.0", 15),
          range("198.51.100.0", 24),
          range("203.0.113.0", 24),
          range("224.0.0.0", 4),
          range("240.0.0.0", 4));

  /** Of IPv6 only this is given out as global unicast. */
  private static final Range GLOBAL_UNICAST = range("2000::", 3);

  private static final List<Range> NOT_PUBLIC_6 =
      List.of(
          range("2001::", 23), // Teredo, benchmarks, ORCHID
          range("2001:db8::", 32),
          range("3fff::", 20));

  private static final Range NAT64 = range("64:ff9b::", 96);
  private static final Range SIX_TO_FOUR = range("2002::", 16);

  private record Range(byte[] first, int bits) {
    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private AddressGuard() {}

  /** True for an address that anybody may ask. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return NOT_PUBLIC.stream().noneMatch(range -> range.holds(bytes));
    }
    if (!(address instanceof Inet6Address)) {
      return false;
    }
    if (NAT64.holds(bytes)) {
      return isPublic(embedded(bytes, 12));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return isPublic(embedded(bytes, 2));
    }
    return GLOBAL_UNICAST.holds(bytes)
        && NOT_PUBLIC_6.stream().noneMatch(range -> range.holds(bytes));
  }

  private static InetAddress embedded(byte[] bytes, int at) {
    return literal(Arrays.copyOfRange(bytes, at, at + 4));
  }

  private static InetAddress literal(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not 4 or 16 bytes", e);
    }
  }

  private static Range range(String first, int bits) {
    return new Range(com.google.common.net.InetAddresses.forString(first).getAddress(), bits);
  }
}
