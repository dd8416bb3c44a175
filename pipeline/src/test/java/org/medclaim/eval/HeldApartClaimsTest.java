package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.TestInstallation;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.model.Verdict;
import org.medclaim.terms.Terminology;

class HeldApartClaimsTest {
  private static final Path OURS = Path.of("training", "verdicts", "held-apart.tsv");
  private static final String NAMES = "id\tclaim\tverdict\talso-acceptable\trecord\twhy\n";

  @TempDir private Path folder = Path.of(".");

  private List<HeldApartClaim> read(String text) throws IOException {
    return HeldApartClaims.read(Files.writeString(folder.resolve("c.tsv"), text));
  }

  @Test
  void readsAClaimWithAllThatIsSaidOfIt() throws IOException {
    List<HeldApartClaim> claims =
        read(
            "# a remark\n"
                + NAMES
                + "\na-01\tHerbs cure all.\tREFUTED\tMISLEADING,NOT_ENOUGH_INFO\tx,y\tno\n"
                + "a-02\tThe sun shines.\tSUPPORTED\t-\t-\tyes\n");
    assertEquals(2, claims.size());
    HeldApartClaim first = claims.get(0);
    assertEquals("Herbs cure all.", first.text());
    assertEquals(
        ImmutableSet.of(Verdict.MISLEADING, Verdict.NOT_ENOUGH_INFO), first.alsoAcceptable());
    assertEquals(ImmutableList.of("x", "y"), first.records());
    assertEquals(ImmutableSet.of(), claims.get(1).alsoAcceptable());
    assertEquals(ImmutableList.of(), claims.get(1).records());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a-01;Herbs cure.;FALSE;-;-;no            | c.tsv:2: 'FALSE' is no verdict; known:
          a-01;Herbs cure.;REFUTED;REFUTED;-;no    | c.tsv:2: REFUTED is the verdict and also acceptable
          a-01;Herbs cure.;REFUTED;-;-             | c.tsv:2: 5 columns; expected 6
          a-01;Herbs cure.;REFUTED;-;;no           | c.tsv:2: 'record' is empty; where there is none stands '-'
          """)
  void saysWhereALineIsWrong(String line, String message) {
    GoldException e =
        assertThrows(GoldException.class, () -> read(NAMES + line.replace(';', '\t') + "\n"));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }

  @Test
  void saysWhichIdStandsTwice() {
    String row = "a-01\tHerbs cure.\tREFUTED\t-\t-\tno\n";
    GoldException e = assertThrows(GoldException.class, () -> read(NAMES + row + row));
    assertTrue(String.valueOf(e.getMessage()).contains("c.tsv:3: the id 'a-01' stands twice"));
  }

  @Test
  void aFileWithOtherColumnsOrWithoutClaimsIsNone() {
    GoldException other = assertThrows(GoldException.class, () -> read("sentence\tlabel\n"));
    assertTrue(String.valueOf(other.getMessage()).contains("c.tsv:1: columns are [sentence"));
    GoldException none = assertThrows(GoldException.class, () -> read(NAMES));
    assertTrue(String.valueOf(none.getMessage()).endsWith("no claim in it"));
  }

  @Test
  void theHalfHangsOnTheFirstDigitOfTheHashOfTheId() {
    // printf a-01 | sha1sum begins with e, printf a-02 | sha1sum with f.
    assertEquals(Half.CALIBRATION, Half.of("a-01"));
    assertEquals(Half.MEASURING, Half.of("a-02"));
  }

  @Test
  void ourOwnClaimsNameRecordsThatThereAreAndBothHalvesHaveAllVerdicts() {
    EvidenceBase base =
        EvidenceBase.load(TestInstallation.corpus(), Terminology.load(TestInstallation.corpus()));
    Set<String> known =
        base.records().stream().map(record -> record.content().id()).collect(Collectors.toSet());
    List<HeldApartClaim> ours = HeldApartClaims.read(OURS);
    assertTrue(ours.size() >= 400, "only " + ours.size());
    for (HeldApartClaim claim : ours) {
      claim
          .records()
          .forEach(
              id -> assertTrue(known.contains(id), () -> claim.id() + " names no record: " + id));
    }
    for (Half half : Half.values()) {
      Set<Verdict> there =
          ours.stream()
              .filter(claim -> claim.half() == half)
              .map(HeldApartClaim::verdict)
              .collect(Collectors.toSet());
      assertEquals(EnumSet.allOf(Verdict.class), there, half.code());
    }
  }
}
