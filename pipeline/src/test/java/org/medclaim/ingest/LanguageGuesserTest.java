package org.medclaim.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuesserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The therapy was given to most of the patients in the trial and it is not yet approved.",
        "de | Die Therapie wurde den meisten Patienten in der Studie gegeben und ist noch nicht zugelassen.",
        "fr | Le traitement a été donné à la plupart des patients de l’essai et il n’est pas encore approuvé dans les pays.",
        "es | El tratamiento se dio a la mayoría de los pacientes en el ensayo y no está aprobado por la agencia.",
        "it | La terapia è stata data alla maggior parte dei pazienti nella sperimentazione e non è ancora approvata.",
        "pt | O tratamento foi dado à maioria dos doentes no ensaio e ainda não é aprovado para uso em crianças.",
        "nl | De behandeling is aan de meeste patiënten in het onderzoek gegeven en is nog niet door het bureau goedgekeurd.",
        "pl | Leczenie nie jest jeszcze zatwierdzone, ale w badaniu podano je większości pacjentów i do tego na stałe.",
        "zh | 这种疗法在试验中给予大多数患者。",
        "zh | CAR-T细胞疗法在临床试验中给予大多数患者，效果显著。",
        "ja | この治療は試験の多くの患者に行われました。",
        "ko | 이 치료법은 임상 시험의 대부분의 환자에게 제공되었습니다.",
        "ru | Это лечение получили большинство пациентов, участвовавших в исследовании, но оно не одобрено. Были и осложнения.",
        "uk | Це лікування отримали більшість пацієнтів у дослідженні.",
        "el | Η θεραπεία δόθηκε στους περισσότερους ασθενείς.",
        "ar | تم إعطاء العلاج لمعظم المرضى في التجربة",
        "und | Kymriah Yescarta Tecartus Breyanzi Abecma Carvykti",
        "und | 83% (95% CI 74 to 90)",
        "und | ok"
      })
  void tellsTheLanguageOrSaysThatItCannot(String language, String text) {
    assertEquals(language, LanguageGuesser.guess(text, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, en",
    "de, de",
    "zh_CN, zh",
    "xx, und",
    "english, und",
    "'', und",
  })
  void fallsBackOnWhatThePageDeclares(String declared, String language) {
    assertEquals(language, LanguageGuesser.guess("Kymriah 83%", declared));
  }
}
