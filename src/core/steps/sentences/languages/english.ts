import type { Language } from "./language.js";

export const english: Language = {
  before:
    "dr mr mrs ms messrs prof gov capt cpt lt sgt cmdr maj supt mt Ft adm asst assoc amb treas intl natl attn vs eg ie e.g i.e cf viz",
  beforeNumber:
    "no nos nr acc acct fig figs tab tabs eq eqs equ equs eqn eqns p pp ch chs chap sec secs sect ss par para thm thms lem prop props cor cors def defs " +
    "rem ex exs alg algs App Apps Apt Prob Probs Sol Obs deg coeff const ineq qty ext lat alt vel ref refs art vol vols ed pt pts col cols approx abt ca circa est max min avg " +
    "jan feb Mar apr jun jul aug sep sept oct nov dec mon tue tues Wed thu thur thurs fri Sat Sun",
  within:
    "gen sen rep col rev hon pres approx abt inc ltd co corp bros llc plc jr sr dept est max min avg al resp incl excl temp vol ed eds st ave blvd rd mon tue tues thu thur thurs fri " +
    "hwy sq bldg u.s u.k u.s.a e.u a.m p.m a.d b.c b.c.e c.e a.k.a w.r.t i.i.d s.t",
  openers:
    "so therefore thus hence the this that then these those it its in if we i you he she they there next now because since " +
    "however but and or finally let answer step first second third also to for as a an at by on with when where what which " +
    "who why how not no yes given using my our his her their substitute simplify calculate add subtract multiply divide each " +
    "after before while although though both all some many most another from consider suppose assume note remember recall " +
    "combining checking similarly likewise moreover furthermore additionally overall okay ok wait hmm well is are was were " +
    "do does did can could would should notice",
  conclusions: "so therefore thus hence then this that these it which we",
  numbered:
    "step part case question problem q option choice figure table example exercise task rule phase stage theorem lemma " +
    "chapter section claim definition proposition corollary remark fact observation property conjecture",
  values: "answer total sum result value difference product quotient solution count number x y z n",
};
