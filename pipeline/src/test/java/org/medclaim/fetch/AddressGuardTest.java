package org.medclaim.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.net.InetAddresses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressGuardTest {
  @ParameterizedTest
  @CsvSource({
    "93.184.215.14, true",
    "1.1.1.1, true",
    "172.15.255.255, true",
    "172.32.0.0, true",
    "100.128.0.0, true",
    "2606:4700:4700::1111, true",
    "64:ff9b::101:101, true",
    "0.0.0.0, false",
    "10.1.2.3, false",
    "100.64.0.1, false",
    "127.0.0.1, false",
    "127.255.255.254, false",
    "169.254.169.254, false",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "192.168.1.1, false",
    "192.0.2.1, false",
    "198.18.0.1, false",
    "198.51.100.7, false",
    "203.0.113.9, false",
    "224.0.0.1, false",
    "240.0.0.1, false",
    "255.255.255.255, false",
    "::, false",
    "::1, false",
    "::ffff:10.0.0.1, false",
    "fe80::1, false",
    "fc00::1, false",
    "fd12:3456::1, false",
    "fec0::1, false",
    "ff02::1, false",
    "2001::1, false",
    "2001:db8::1, false",
    "2002:7f00:1::, false",
    "64:ff9b::a00:1, false",
    "64:ff9b:1::1, false"
  })
  void tellsPublicAddressesFromAllOthers(String address, boolean isPublic) {
    assertEquals(isPublic, AddressGuard.isPublic(InetAddresses.forString(address)));
  }
}
