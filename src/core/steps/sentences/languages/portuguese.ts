import type { Language } from "./language.js";

export const portuguese: Language = {
  before: "sr sra srta srs dr dra drs prof profa Eng arq exmo exma av p.ex aprox",
  beforeNumber:
    "nº núm num pág págs pag fig figs art arts cap caps vol tab seç sec séc jan fev abr jun jul nov dez aprox",
  within: "séc a.c d.c s.a ltda aprox máx mín cia",
  openers:
    "os as um uma ele ela eles elas nós eu você então logo assim portanto depois finalmente mas ou se este esta estes estas isto isso " +
    "para em com de no na ao como quando quanto qual quem onde agora primeiro além sim não temos há é são foi",
  conclusions: "então logo assim portanto depois isso isto",
  numbered: "passo etapa parte caso pergunta questão problema exercício exemplo regra teorema lema",
  values: "resposta soma resultado total valor solução produto diferença",
};
