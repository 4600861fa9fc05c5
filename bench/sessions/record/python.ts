import type { Project } from "./project.js";

const basket = `def total(prices, discount=0):
    if discount < 0 or discount > 1:
        raise ValueError("discount")
    return round(sum(prices) * (1 - discount), 2)


def count(prices):
    return len(prices)
`;
const tests = `import pytest
from basket import count, total


def test_total():
    assert total([1.5, 2.5]) == 4.0


def test_discount():
    assert total([10], 0.1) == 9.0


def test_bad_discount():
    with pytest.raises(ValueError):
        total([1], 2)


def test_count():
    assert count([1, 2, 3]) == 3
`;
const unittests = `import unittest
from basket import total


class Total(unittest.TestCase):
    def test_sum(self):
        self.assertEqual(total([1, 2]), 3)

    def test_discount(self):
        self.assertEqual(total([10], 0.5), 5)


if __name__ == "__main__":
    unittest.main()
`;
const broken = basket.replace("(1 - discount)", "(1 + discount)");

export const python: Project = {
  language: "python",
  needs: ["python", "pytest"],
  files: { "basket.py": basket, "tests/test_basket.py": tests, "conftest.py": "", "check_basket.py": unittests },
  runs: [
    { id: "pytest-passes", runner: "pytest", command: "python -m pytest -q" },
    { id: "pytest-verbose-passes", runner: "pytest", command: "python -m pytest -v tests/" },
    { id: "pytest-fails", runner: "pytest", command: "python -m pytest", change: { "basket.py": broken } },
    {
      id: "pytest-fails-tail",
      runner: "pytest",
      command: "python -m pytest 2>&1 | tail -5",
      change: { "basket.py": broken },
    },
    {
      id: "pytest-fails-or-true",
      runner: "pytest",
      command: "python -m pytest -q || true",
      change: { "basket.py": broken },
    },
    {
      id: "pytest-fails-quiet-or-true",
      runner: "pytest",
      command: "python -m pytest -q > test.log 2>&1 || true; echo done",
      change: { "basket.py": broken },
    },
    {
      id: "pytest-import-error",
      runner: "pytest",
      command: "python -m pytest",
      change: { "basket.py": "import nothing_here\n" },
    },
    {
      id: "pytest-syntax-error",
      runner: "pytest",
      command: "python -m pytest -q",
      change: { "basket.py": "def total(:\n" },
    },
    { id: "pytest-none-collected", runner: "pytest", command: "python -m pytest -q -k nothing_like_this" },
    { id: "pytest-subset", runner: "pytest", command: "python -m pytest -q -k count" },
    { id: "pytest-no-file", runner: "pytest", command: "python -m pytest tests/test_missing.py" },
    {
      id: "pytest-fixture-error",
      runner: "pytest",
      command: "python -m pytest -q",
      change: { "tests/test_basket.py": `${tests}\n\ndef test_db(db):\n    assert db\n` },
    },
    {
      id: "pytest-skips",
      runner: "pytest",
      command: "python -m pytest -q",
      change: {
        "tests/test_basket.py": tests.replace(
          "def test_discount",
          '@pytest.mark.skip(reason="later")\ndef test_discount',
        ),
      },
    },
    { id: "pytest-unknown-option", runner: "pytest", command: "python -m pytest --no-such-option" },
    {
      id: "pytest-exit-patched",
      runner: "pytest",
      command: "python -m pytest -q",
      change: {
        "basket.py": broken,
        "conftest.py": "def pytest_sessionfinish(session, exitstatus):\n    session.exitstatus = 0\n",
      },
    },
    { id: "unittest-passes", runner: "unittest", command: "python -m unittest check_basket -v" },
    {
      id: "unittest-fails",
      runner: "unittest",
      command: "python -m unittest check_basket",
      change: { "basket.py": broken },
    },
    { id: "unittest-none", runner: "unittest", command: "python -m unittest discover -s tests -p 'none_*.py'" },
    { id: "python-traceback", runner: "python", command: 'python -c "from basket import total; print(total([1], 3))"' },
    { id: "python-prints", runner: "python", command: 'python -c "from basket import total; print(total([1, 2]))"' },
    { id: "python-no-module", runner: "python", command: "python -m no_such_module" },
  ],
};

const typed = `def half(value: int) -> int:
    return value // 2


def name() -> str:
    return "basket"
`;

export const pythonChecks: Project = {
  language: "python checks",
  needs: ["ruff", "mypy"],
  files: { "typed.py": typed },
  runs: [
    { id: "ruff-passes", runner: "ruff", command: "ruff check ." },
    { id: "ruff-fails", runner: "ruff", command: "ruff check .", change: { "typed.py": `import os\n${typed}` } },
    { id: "ruff-format-fails", runner: "ruff", command: "ruff format --check .", change: { "typed.py": "x   =  1\n" } },
    { id: "mypy-passes", runner: "mypy", command: "mypy typed.py" },
    {
      id: "mypy-fails",
      runner: "mypy",
      command: "mypy typed.py",
      change: { "typed.py": typed.replace("value // 2", '"half"') },
    },
    {
      id: "mypy-fails-lint-passes",
      runner: "mypy",
      command: "ruff check . && mypy typed.py",
      change: { "typed.py": typed.replace("value // 2", '"half"') },
    },
  ],
};
