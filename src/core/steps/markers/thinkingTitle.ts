/** What a folded part that is thinking is called: `Thought for 3 seconds`, `View reasoning`, `Model's Thinking Process`, `已深度思考`. */
export const thinkingTitle =
  /^[^\p{L}]{0,8}(?:(?:view|show|see|click|expand|to|the|full|my|its|ai|internal|hidden|(?:model|assistant)(?:['’]s)?) ){0,4}(?:thoughts?|thinking|reasoning|chain of thought)(?!\p{L})|思考|推理|思路/iu;
