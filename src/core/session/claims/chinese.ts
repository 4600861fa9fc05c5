import type { ClaimKind, Subject } from "./claim.js";
import type { Found } from "./found.js";

interface ChineseForm {
  readonly kind: ClaimKind;
  readonly subject: Subject;
  readonly strong: boolean;
  readonly form: RegExp;
  readonly verb?: string;
  readonly absence?: boolean;
  /** It is told as the agent's own deed: of nobody else. */
  readonly own?: boolean;
}

const negated = /(?:没有|沒有|没|沒|未|无法|無法|不能|并未|並未|尚未|还没|還沒)/;

/** "看看编译是否通过" asks; it tells nothing. */
const asked = /是否|是不是|能否|可否|能不能|会不会|會不會/;

/** 其餘測試通過: of those that are left, beside one that fails. */
const rest = /其[餘余它他](?!中)|剩(?:下|餘|余)|餘下|余下/;

/** Someone else, of whom a deed may be told, or who is asked for it. */
const others =
  /你|您|用户|用戶|使用者|客戶|客户|他|她|同事|團隊|团队|对方|對方|廠商|厂商|请|請|麻烦|麻煩|建议|建議|需要|等|若|如果|待|务必|務必|记得|記得|是否|可以|应该|應該|先前|以前/;

/** Claims in Chinese, simplified and traditional. The verbs carry 了, 已 or a result (完, 好, 过, 成功): plans do not. */
const forms: readonly ChineseForm[] = [
  {
    kind: "passed",
    subject: "tests",
    strong: true,
    form: /(?:测试|測試|用例).{0,20}?(?:通过|通過|成功|全绿|没有失败|無失敗)|(?:通过|通過)了?.{0,12}?(?:测试|測試|用例)/,
  },
  {
    kind: "passed",
    subject: "checks",
    strong: true,
    form: /(?:全部|全数|全數|悉数|悉數|都|均|皆|所有|一次性)(?:已|已经|已經|也)?(?:顺利|順利|成功)?(?:通过|通過)/,
  },
  {
    kind: "passed",
    subject: "build",
    strong: true,
    form: /(?:构建|構建|编译|編譯|打包).{0,12}?(?:成功|通过|通過|没有错误|无错误|無錯誤)|成功(?:构建|構建|编译|編譯|打包)|(?:通过|通過)了?(?:构建|構建|编译|編譯|打包)/,
  },
  {
    kind: "passed",
    subject: "lint",
    strong: true,
    form: /(?:lint|clippy|代码检查|代碼檢查|静态检查|靜態檢查).{0,12}?(?:通过|通過|没有错误|无错误|無錯誤|干净|乾淨|清除|清零|清理)|(?:通过|通過)了?.{0,8}?(?:lint|clippy|eslint|代码检查|代碼檢查|静态检查|靜態檢查)/,
  },
  {
    kind: "passed",
    subject: "types",
    strong: true,
    form: /(?:类型检查|類型檢查|tsc|mypy|pyright).{0,12}?(?:通过|通過|没有错误|沒有錯誤|无错误|無錯誤|没有报错|不报错)|(?:通过|通過)了?.{0,8}?(?:类型检查|類型檢查)/,
  },
  {
    kind: "ran",
    subject: "tests",
    strong: true,
    verb: "run",
    form: /(?:运行|運行|執行|执行|跑)(?:了|过|過|完).{0,15}?(?:测试|測試|用例)|(?:已|已经|已經)(?:运行|運行|執行|执行|跑).{0,15}?(?:测试|測試)/,
  },
  {
    kind: "fixed",
    subject: "bug",
    strong: false,
    verb: "fix",
    form: /(?:已|已经|成功)?(?:修复|修復|解决|解決|修正)(?:了|完成|好)|(?:已|已经|均已|全部)(?:修复|修復|解决|解決|修正)|(?:问题|bug|错误|缺陷).{0,12}?(?:已|已经)?(?:修复|解决|消失)/,
  },
  {
    kind: "deployed",
    subject: "deployment",
    strong: true,
    verb: "deploy",
    form: /(?:已|已经|成功)(?:部署|发布|上线|發佈)|(?:部署|发布|上线)(?:成功|完成|完毕|了)/,
  },
  {
    kind: "deployed",
    subject: "migration",
    strong: true,
    verb: "migrate",
    form: /(?:迁移|遷移).{0,8}?(?:成功|完成|已应用|已执行)|(?:已|已经|成功)(?:执行|应用|运行)?了?.{0,6}?(?:迁移|遷移)/,
  },
  {
    kind: "created",
    subject: "file",
    strong: false,
    verb: "create",
    form: /(?:已|已经|成功|我)?(?:创建|新建|新增|添加|生成|编写|實現|实现|建立|写入|保存|写)(?:了|完成|好)|(?:已|已经|成功)(?:创建|新建|新增|添加|生成|编写|实现|建立|写入|保存)/,
  },
  {
    kind: "changed",
    subject: "file",
    strong: false,
    verb: "update",
    form: /(?:更新|修改|重构|重構|重命名|替换|替換|调整|調整|优化|優化|升级|合并)了|(?:已|已经|成功)(?:更新|修改|重构|重命名|替换|调整|优化|升级|合并)/,
  },
  {
    kind: "deleted",
    subject: "thing",
    strong: false,
    verb: "delete",
    form: /(?:删除|刪除|移除|清除|清理|取消)了|(?:已|已经|成功)(?:删除|刪除|移除|清除|清理|取消)/,
  },
  {
    kind: "sent",
    subject: "message",
    strong: true,
    verb: "send",
    form: /(?:发送|發送|通知|回复|转发)了|(?:已|已经|成功)(?:发送|發送|通知|回复|转发)/,
  },
  {
    kind: "ran",
    subject: "commit",
    strong: true,
    verb: "commit",
    form: /(?:已|已经|成功)提交|提交了(?:代码|更改|修改|改动)/,
  },
  {
    kind: "ran",
    subject: "push",
    strong: true,
    verb: "push",
    form: /(?:已|已经|成功)推送|推送(?:到|至).{0,20}?(?:成功|完成|了)/,
  },
  { kind: "ran", subject: "install", strong: true, verb: "install", form: /(?:已|已经|成功)安装|安装(?:了|成功|完成)/ },
  {
    kind: "checked",
    subject: "thing",
    strong: true,
    verb: "verify",
    form: /(?:验证|驗證|确认|確認|核实|核實)(?:过|過|了|完毕|完畢)|(?:已|已经|已經)(?:验证|驗證|确认|確認|核实|核實)|经(?:过)?(?:验证|测试)/,
  },
  {
    kind: "checked",
    subject: "thing",
    strong: true,
    verb: "test",
    own: true,
    form: /(?:测试|測試|实测|實測|试跑|試跑|试用|試用)(?:过|過|了(?!解)|完毕|完畢)|(?:已|已经|已經)(?:(?:在|于|於).{1,8}?)?(?:实测|實測|测试完|測試完|测试过|測試過)|(?:实际|實際|本地|本機|本机|手动|手動|亲自|親自|完整)(?:地)?(?:执行|執行|运行|運行|跑|试|試|操作)(?:过|過|了)/,
  },
  {
    kind: "checked",
    subject: "file",
    strong: false,
    verb: "read",
    form: /(?:检查|檢查|阅读|閱讀|查看|审查|審查|分析|读取|浏览)(?:了|过|完)|(?:已|已经)(?:检查|阅读|查看|审查|分析|读取)/,
  },
  {
    kind: "checked",
    subject: "page",
    strong: true,
    verb: "verify",
    form: /(?:浏览器|瀏覽器).{0,8}?(?:点|點|试|試|测|測|验|驗|打开|打開|确认|確認|查看)/,
  },
  {
    kind: "works",
    subject: "page",
    strong: true,
    form: /(?:首頁|首页|頁面|页面|網頁|网页|網站|网站|畫面)[^,,。;;]{0,10}?(?:可以|能夠|能|已可|都可|可)正常?(?:開啟|打開|打开|訪問|访问|存取|瀏覽|浏览|載入|加载|顯示|显示)/,
  },
  {
    kind: "works",
    subject: "thing",
    strong: true,
    form: /(?:工作|运行|運行|功能|显示|渲染|使用|响应)(?:都|均|现在|已|已经)?(?:完全)?(?:正常|没有问题|无误|恢复正常)|一切正常|可以正常(?:使用|工作|运行|访问)/,
  },
  {
    kind: "works",
    subject: "server",
    strong: true,
    form: /(?:服务器?|服務|伺服器|项目|專案|应用|應用|网站|網站)(?:也|都)?(?:已|已经|已經|现在|現在)(?:成功|正常)?(?:启动|啟動|运行|運行|跑)(?:成功|在|于|於|起來|起来|中)/,
  },
  {
    kind: "complete",
    subject: "task",
    strong: false,
    // "已完成的工作：" and "已完成：11 个" head a list and a count.
    form: /(?:全部|所有|任务|工作|都|均|已)(?:已|已经|都)?(?:完成|处理完|搞定)(?!的|[:：] ?\d)|^完成[。！!了]?$|(?:已|已经)全部/,
  },
  {
    kind: "untouched",
    subject: "file",
    strong: true,
    form: /(?:没有|未|并未|沒有)(?:修改|改动|更改|触碰|变动|動到|影响)(?:任何|其他|其它|别的)?|(?:保持|维持)(?:不变|原样|不變)|只(?:修改|改|更新|动)了|其他(?:文件|代码).{0,6}?(?:没有|未|不)(?:变|改|修改|受影响)/,
  },
  {
    kind: "checked",
    subject: "search",
    strong: true,
    verb: "search",
    absence: true,
    form: /(?:没有|未|沒有)(?:找到|发现|發現|搜到|查到|检测到)(?:任何|其他|相关)?|不再(?:有|存在|出现)|(?:一处|一個|一个|一条|一筆)(?:都|也)(?:不剩|没有|沒有|没剩)/,
  },
];

export function chineseClaims(clause: string): Found[] {
  if (!/\p{Script=Han}/u.test(clause)) return [];
  const list: Found[] = [];
  for (const { kind, subject, strong, form, verb = "", absence = false, own = false } of forms) {
    const match = form.exec(clause);
    if (!match) continue;
    const upTo = clause.slice(0, match.index + match[0].length);
    if (asked.test(upTo) || (kind === "passed" && rest.test(upTo))) continue;
    if (
      kind !== "untouched" &&
      !absence &&
      negated.test(upTo.replace(/没有(?:任何)?(?:错误|失败|问题)|无(?:错误|误)/g, ""))
    )
      continue;
    list.push({ kind, subject, strong, verb, absence, own: own && !others.test(upTo) });
  }
  const specific = list.some((claim) => claim.kind === "passed" && claim.subject !== "checks");
  // 测试通过了 is no claim of having checked something else.
  return list.filter(
    (claim) =>
      !(specific && claim.subject === "checks") &&
      !(
        claim.kind === "checked" &&
        !claim.absence &&
        list.some((other) => other.kind === "passed" || other.kind === "ran")
      ),
  );
}
