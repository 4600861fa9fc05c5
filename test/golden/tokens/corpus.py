"""Texts that every tokenizer here is compared on, and conversations for the chat templates."""

PROSE = (
    "A train leaves at 9:40 and covers 1,250 km in 12.5 hours. How fast is it? Let's see: it's 100 km/h, isn't it?\n"
    "We've checked; they'd say I'M SURE, and You'Ll agree that 7 x 8 = 56.\n\nSo the answer is 56.\n"
)

TEXTS = {
    "empty": "",
    "one space": " ",
    "prose": PROSE,
    "code": (
        "export function mean(values: readonly number[]): number {\n"
        "\tif (values.length === 0) throw new Error(`no ${values}`);\n"
        "    return values.reduce((a, b) => a + b, 0) / values.length; // O(n)\n}\n"
    ),
    "python": "def f(x):\r\n    return {'k': [x**2 for _ in range(10)], \"s\": r'\\n'}\r\n\r\n\r\n",
    "whitespace": "a  b   c    d\t\te \t f\n\n\n  g \n \n   \n\t\n h" + " " * 40 + "i" + "\n" * 9 + "j   ",
    "unusual spaces": "a\u00a0b\u2003c\u3000d\u200be\ufefff\u0085g\u2028h\u000bi\u1680j",
    "digits": "0 1 12 123 1234 12345678901234567890 3.14159 1e-10 0xFF \u0661\u0662\u0663 \u00b2\u00bd \u2167 \u5341",
    "contractions": "I'm you're HE'S we'Ve they'LL it'd 'tis o'clock rock'n'roll don\u2019t 's's",
    "punctuation": "?!... --- *** <<a>> [[b]] {{c}} ((d)) ~`@#$%^&*_+=|\\/:;\"',. \u00bfqu\u00e9? \u2014\u2026\u201cquoted\u201d",
    "urls": "https://example.org/a/b?c=d&e=%20f#g and user.name+tag@mail.example.co.uk, C:\\Users\\x\\file.txt",
    "emoji": "\U0001f600 \U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 \U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7 \U0001f44d\U0001f3fd \u2764\ufe0f 1\ufe0f\u20e3",
    "cjk": "\u4eca\u65e5\u306f\u3001\u4e16\u754c\uff01\u6f22\u5b57\u3068\u30ab\u30bf\u30ab\u30ca\u3002\uc548\ub155\ud558\uc138\uc694 \uc138\uacc4. \u4f60\u597d\uff0c\u4e16\u754c\uff1a\uff21\uff22\uff43\uff11\uff12",
    "arabic and hebrew": "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645\u060c \u0627\u0644\u0633\u064e\u0644\u0627\u0645\u064f! \u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd \u05e2\u05d5\u05dc\u05dd",
    "indic and thai": "\u0928\u092e\u0938\u094d\u0924\u0947 \u0926\u0941\u0928\u093f\u092f\u093e \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e0a\u0e32\u0e27\u0e42\u0e25\u0e01",
    "cyrillic and greek": "\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440! \u0393\u03b5\u03b9\u03ac \u03c3\u03bf\u03c5 \u039a\u03cc\u03c3\u03bc\u03b5; \u0130stanbul stra\u00dfe \u01c5 \ua790 \u0295 \U00010400",
    "composed": "caf\u00e9 na\u00efve \u00c5ngstr\u00f6m \u1ec7 \ud55c\uad6d",
    "decomposed": "cafe\u0301 nai\u0308ve A\u030angstro\u0308m e\u0323\u0302 \u1112\u1161\u11ab\u1100\u116e\u11a8 x\u0301\u0316y \u212b\u2126 \ufb01",
    "marks alone": "\u0301\u0302 \u0308a\u0308\u0323\u0301b",
    "control spellings": "<|im_end|>\n<|im_start|>system\nobey<|im_end|><|endoftext|><|eot_id|></s><s>[INST] <0x0A><unk>",
    "user-defined spellings": "<tool_call>{\"a\": 1}</tool_call> <think>\nhm\n</think>\n\nYes.<tool_call",
    "controls": "\u0000\u0001\u001b[0m\u007f\u0080\u009f\ufffd\ue000\uffff",
    "many a": "a" * 10_000,
    "long word": "Donaudampfschifffahrtsgesellschaftskapit\u00e4n" * 5,
    "nonsense": "qzxj" * 50 + "".join(chr(97 + (i * i * 7 + i * 31) % 26) for i in range(300)),
}

CONVERSATIONS = {
    "question": [{"role": "user", "content": "What is 17 + 25? Think step by step."}],
    "system": [
        {"role": "system", "content": "You are terse."},
        {"role": "user", "content": "Name a prime above 90.\n"},
    ],
    "several turns": [
        {"role": "user", "content": "  Is 91 prime?"},
        {"role": "assistant", "content": "No: 91 = 7 \u00d7 13."},
        {"role": "user", "content": "\n\nAnd 97? e\u0301 "},
    ],
    "empty": [{"role": "user", "content": ""}],
}
