package org.medclaim.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicalUnitsTest {
  @ParameterizedTest
  @CsvSource({
    "mcg,µg,ug",
    "μg,µg,ug",
    "mg per kg per day,mg/kg/day,mg/kg/d",
    "mg/kg/d,mg/kg/day,mg/kg/d",
    "mg/dl,mg/dL,mg/dL",
    "milligrams per deciliter,mg/dL,mg/dL",
    "mmol/l,mmol/L,mmol/L",
    "IU,IU,[iU]",
    "international units,IU,[iU]",
    "mIU/L,mIU/L,m[iU]/L",
    "mm Hg,mmHg,mm[Hg]",
    "kg/m²,kg/m2,kg/m2",
    "°C,°C,Cel",
    "degrees Fahrenheit,°F,[degF]",
    "beats per minute,bpm,{beats}/min",
    "cells/kg,cells/kg,{cells}/kg",
    "copies/mL,copies/mL,{copies}/mL",
    "/µl,/µL,/uL",
    "tablets a day,,",
    "tablets per day,tablets/day,{tablet}/d",
    "lbs,pounds,[lb_av]",
    "cc,mL,mL",
    "calories per day,kcal/day,kcal/d"
  })
  void knowsHowPeopleWriteUnits(String written, String shown, String code) {
    assertEquals(Optional.ofNullable(shown), MedicalUnits.shown(written));
    assertEquals(Optional.ofNullable(code), MedicalUnits.code(written));
  }

  @ParameterizedTest
  @CsvSource({"mg/kk", "parsnips", "mg/", "''", "per", "mg//L", "kg m"})
  void refusesWhatIsNoUnit(String written) {
    assertEquals(Optional.empty(), MedicalUnits.code(written));
  }

  @ParameterizedTest
  @CsvSource({
    "200,mg/dL,g/L,2",
    "0.5,g,mg,500",
    "1000,mcg,mg,1",
    "10,stone,kg,63.5029318",
    "5,µg/kg/day,mg/kg/day,0.005",
    "7,mg,mg,7"
  })
  void convertsWhatMeasuresTheSame(BigDecimal value, String from, String to, BigDecimal expected) {
    BigDecimal converted = MedicalUnits.convert(value, from, to).orElseThrow();
    assertEquals(0, expected.compareTo(converted), converted.toPlainString());
  }

  @Test
  void convertsNothingThatMeasuresSomethingElse() {
    BigDecimal five = BigDecimal.valueOf(5);
    assertTrue(MedicalUnits.convert(five, "mmol/L", "mg/dL").isEmpty());
    assertTrue(MedicalUnits.convert(five, "mg", "furlongs").isEmpty());
    assertTrue(MedicalUnits.convert(five, "mg", "IU").isEmpty());
  }
}
