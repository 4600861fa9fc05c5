import type { Language } from "./language.js";

export const spanish: Language = {
  before:
    "sr sra srta sres sras dr dra dres dña lic ing prof profa gral excmo excma ilmo av avda p.ej ud uds vd vds aprox",
  beforeNumber:
    "núm núms num nº no pág págs pag fig figs art arts cap caps vol ec ecs tab sec ene feb abr jun jul sep sept oct nov dic aprox",
  within: "ee.uu rr.hh a.c d.c s.a aprox máx mín cía ltda",
  openers:
    "el la los las un una él ella ellos ellas nosotros yo tú usted entonces luego así por pero si este esta estos estas esto eso " +
    "para en con de al como cuando cuánto cuál qué quién dónde ahora primero después finalmente además es son sí no su sus hay " +
    "multiplica suma resta divide tenemos",
  conclusions: "entonces luego así esto eso por",
  numbered: "paso parte caso pregunta problema ejercicio ejemplo regla teorema lema",
  values: "respuesta suma resultado total valor solución producto diferencia",
};
