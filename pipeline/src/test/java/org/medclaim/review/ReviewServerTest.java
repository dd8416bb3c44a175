package org.medclaim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.report.Basis;
import org.medclaim.report.DecisionKind;

/** A server on the loopback address, asked as a browser and as an intruder would. */
class ReviewServerTest {
  private static final String DECISION =
      "{\"finding_id\":\"00000000000000a1\",\"decision\":\"rejected\",\"comment\":\"no\","
          + "\"by\":\"A. Rossi\",\"basis\":{\"claim\":\"forged\"}}";

  @TempDir Path temporary;
  private Path run;
  private ReviewServer server;
  private URI address;
  private String host;

  @BeforeEach
  void serve() throws IOException {
    run = ReviewRuns.run(temporary.resolve("out/2026-01-31T093000Z"), ReviewRuns.zinc());
    Files.writeString(temporary.resolve("out/secret.html"), "secret");
    server =
        ReviewServer.start(
            run,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            null,
            Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC));
    address = URI.create(server.address());
    host = address.getAuthority();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** A request with exactly these headers, which no HTTP client of Java's would send. */
  private String ask(String request, List<String> headers, String body) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      OutputStream out = socket.getOutputStream();
      String head =
          request
              + " HTTP/1.1\r\nConnection: close\r\nContent-Length: "
              + bytes.length
              + "\r\n"
              + String.join("\r\n", headers)
              + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(bytes);
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  private String cookie() throws IOException {
    String answer = ask("GET /?" + address.getRawQuery(), List.of("Host: " + host), "");
    assertEquals(303, status(answer));
    Matcher cookie = Pattern.compile("(?i)set-cookie: ([^;]+);([^\n]*)").matcher(answer);
    assertTrue(cookie.find(), answer);
    assertTrue(cookie.group(2).contains("HttpOnly; SameSite=Strict"), answer);
    assertFalse(answer.contains("Location: /?"), answer);
    return "Cookie: " + cookie.group(1);
  }

  private String formToken(String cookie) throws IOException {
    String page = ask("GET /index.html", List.of("Host: " + host, cookie), "");
    Matcher token = Pattern.compile("medclaim-token\" content=\"([^\"]+)").matcher(page);
    assertTrue(token.find(), page);
    return token.group(1);
  }

  private List<String> right(String cookie) throws IOException {
    return List.of(
        "Host: " + host,
        cookie,
        "Origin: http://" + host,
        "X-Medclaim-Token: " + formToken(cookie),
        "Content-Type: application/json");
  }

  @Test
  void listensOnTheLoopbackAddressOnly() {
    assertTrue(address.getHost().equals("127.0.0.1") || address.getHost().equals("[::1]"));
  }

  @Test
  void nobodyComesInWithoutTheTokenOrUnderAnotherName() throws IOException {
    assertEquals(403, status(ask("GET /index.html", List.of("Host: " + host), "")));
    assertEquals(403, status(ask("GET /?token=guess", List.of("Host: " + host), "")));
    String cookie = cookie();
    assertEquals(200, status(ask("GET /index.html", List.of("Host: " + host, cookie), "")));
    assertEquals(421, status(ask("GET /index.html", List.of("Host: evil.example", cookie), "")));
    assertEquals(
        421, status(ask("GET /?" + address.getRawQuery(), List.of("Host: evil.example"), "")));
  }

  @Test
  void servesTheRunAndNothingBesideIt() throws IOException {
    String cookie = cookie();
    for (String path :
        List.of("/../secret.html", "/%2e%2e/secret.html", "/..%2fsecret.html", "/run.js", "/x\0")) {
      String answer = ask("GET " + path, List.of("Host: " + host, cookie), "");
      assertTrue(status(answer) >= 400, path + answer);
      assertFalse(answer.contains("secret\n"), path);
    }
  }

  @Test
  void aServedPageMayAskThisServerAndNobodyElse() throws IOException {
    String page = ask("GET /", List.of("Host: " + host, cookie()), "");
    Matcher policy = Pattern.compile("(?i)content-security-policy: ([^\n]*)").matcher(page);
    assertTrue(policy.find(), page);
    assertTrue(policy.group(1).startsWith("default-src 'none'; script-src 'sha256-"), page);
    assertTrue(policy.group(1).endsWith("; connect-src 'self'; frame-ancestors 'none'"), page);
    assertFalse(policy.group(1).contains("unsafe"));
  }

  @Test
  void aDecisionIsRecordedOnWhatTheRunSays() throws IOException {
    String cookie = cookie();
    String answer = ask("POST /decisions", right(cookie), DECISION);
    assertEquals(200, status(answer), answer);
    assertTrue(answer.contains("\"by\":\"A. Rossi\""), answer);
    String log = Files.readString(temporary.resolve("out/decisions.jsonl"));
    assertTrue(log.contains("\"way\":\"serve\""), log);
    assertTrue(log.contains("\"meaning\":\"rejection: the finding was reviewed"), log);
    assertTrue(log.contains("\"claim\":\"aaaaaaaaaaaaaaaa\""), log);
    assertFalse(log.contains("forged"), log);
    String list = ask("GET /decisions", List.of("Host: " + host, cookie), "");
    assertTrue(list.contains("\"00000000000000a1\":{\"decision\":\"rejected\""), list);
  }

  @Test
  void aDecisionOnOtherEvidenceStandsNoMoreAndCanBeMadeAnew() throws IOException {
    Basis earlier =
        new Basis("aaaaaaaaaaaaaaaa", "REFUTED", "0000000000000000", "cccccccccccccccc");
    new DecisionLog(temporary.resolve("out/decisions.jsonl"))
        .record(
            List.of(
                new Proposal(
                    ReviewRuns.ZINC,
                    "a.txt",
                    "Zinc cures colds",
                    DecisionKind.REJECTED,
                    "",
                    "B. Okafor",
                    "2026-01-30T09:30:00Z",
                    earlier)),
            "import",
            Clock.fixed(Instant.parse("2026-01-30T09:30:00Z"), ZoneOffset.UTC));
    String cookie = cookie();
    String list = ask("GET /decisions", List.of("Host: " + host, cookie), "");
    assertTrue(list.endsWith("{}"), list);
    String anew = ask("POST /decisions", right(cookie), DECISION);
    assertTrue(anew.contains("\"by\":\"A. Rossi\""), anew);
  }

  @Test
  void aDecisionFromElsewhereIsRefused() throws IOException {
    String cookie = cookie();
    List<String> right = right(cookie);
    for (int left = 1; left < right.size(); left++) {
      List<String> headers = new ArrayList<>(right);
      String gone = headers.remove(left);
      assertTrue(status(ask("POST /decisions", headers, DECISION)) >= 400, "without " + gone);
    }
    List<String> foreign =
        right.stream()
            .map(h -> h.startsWith("Origin") ? "Origin: https://evil.example" : h)
            .toList();
    assertEquals(403, status(ask("POST /decisions", foreign, DECISION)));
    assertFalse(Files.exists(temporary.resolve("out/decisions.jsonl")));
  }

  @Test
  void aWrongDecisionSaysWhy() throws IOException {
    List<String> right = right(cookie());
    assertEquals(400, status(ask("POST /decisions", right, "{")));
    assertEquals(422, status(ask("POST /decisions", right, DECISION.replace("rejected", "maybe"))));
    assertEquals(422, status(ask("POST /decisions", right, DECISION.replace("A. Rossi", " "))));
    assertEquals(404, status(ask("POST /decisions", right, DECISION.replace("a1", "ff"))));
    assertEquals(413, status(ask("POST /decisions", right, DECISION + " ".repeat(70_000))));
    assertFalse(Files.exists(temporary.resolve("out/decisions.jsonl")));
  }
}
