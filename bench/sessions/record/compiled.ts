import type { Project } from "./project.js";

const goSource = `package basket

func Total(prices []int) int {
	sum := 0
	for _, price := range prices {
		sum += price
	}
	return sum
}
`;
const goTests = `package basket

import "testing"

func TestTotal(t *testing.T) {
	if got := Total([]int{1, 2}); got != 3 {
		t.Errorf("Total = %d, want 3", got)
	}
}

func TestEmpty(t *testing.T) {
	if got := Total(nil); got != 0 {
		t.Errorf("Total = %d, want 0", got)
	}
}
`;
export const go: Project = {
  language: "go",
  needs: ["go"],
  files: { "go.mod": "module example.com/basket\n\ngo 1.19\n", "basket.go": goSource, "basket_test.go": goTests },
  runs: [
    { id: "go-passes", runner: "go test", command: "go test ./..." },
    { id: "go-verbose-passes", runner: "go test", command: "go test -v ./..." },
    {
      id: "go-fails",
      runner: "go test",
      command: "go test ./...",
      change: { "basket.go": goSource.replace("sum +=", "sum -=") },
    },
    {
      id: "go-build-fails",
      runner: "go test",
      command: "go test ./...",
      change: { "basket.go": goSource.replace("sum := 0", "") },
    },
    { id: "go-none", runner: "go test", command: "go test ./...", change: { "basket_test.go": null } },
    {
      id: "go-vet-build-fails",
      runner: "go build",
      command: "go build ./...",
      change: { "basket.go": goSource.replace("return sum", 'return "sum"') },
    },
  ],
};

const rust = `pub fn total(prices: &[i32]) -> i32 {
    prices.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        assert_eq!(total(&[1, 2]), 3);
    }

    #[test]
    fn empty() {
        assert_eq!(total(&[]), 0);
    }
}
`;
export const rustProject: Project = {
  language: "rust",
  needs: ["cargo"],
  files: { "Cargo.toml": '[package]\nname = "basket"\nversion = "0.1.0"\nedition = "2021"\n', "src/lib.rs": rust },
  runs: [
    { id: "cargo-passes", runner: "cargo test", command: "cargo test" },
    {
      id: "cargo-fails",
      runner: "cargo test",
      command: "cargo test",
      change: { "src/lib.rs": rust.replace(".sum()", ".sum::<i32>() + 1") },
    },
    {
      id: "cargo-build-fails",
      runner: "cargo test",
      command: "cargo test",
      change: { "src/lib.rs": rust.replace(".sum()", ".total()") },
    },
    { id: "cargo-filtered", runner: "cargo test", command: "cargo test adds" },
    { id: "cargo-check-passes", runner: "cargo build", command: "cargo check" },
  ],
};

const cmake = `cmake_minimum_required(VERSION 3.10)
project(basket C)
enable_testing()
add_executable(total total.c)
add_test(NAME total COMMAND total)
add_test(NAME again COMMAND total)
`;
const c = `int main(void) { return 1 + 2 == 3 ? 0 : 1; }\n`;
export const cProject: Project = {
  language: "c",
  needs: ["cmake", "ctest", "gcc", "make"],
  files: {
    "CMakeLists.txt": cmake,
    "total.c": c,
    Makefile: "all:\n\tgcc -o total_make total.c\n\ntest: all\n\t./total_make\n",
  },
  runs: [
    {
      id: "ctest-passes",
      runner: "ctest",
      command: "cmake -S . -B build > /dev/null && cmake --build build > /dev/null && ctest --test-dir build",
    },
    {
      id: "ctest-fails",
      runner: "ctest",
      command: "cmake -S . -B build > /dev/null && cmake --build build > /dev/null && ctest --test-dir build",
      change: { "total.c": c.replace("== 3", "== 4") },
    },
    { id: "make-passes", runner: "make", command: "make" },
    {
      id: "make-compile-fails",
      runner: "make",
      command: "make",
      change: { "total.c": "int main(void) { return total; }\n" },
    },
    { id: "make-test-fails", runner: "make", command: "make test", change: { "total.c": c.replace("== 3", "== 4") } },
    { id: "make-no-rule", runner: "make", command: "make deploy" },
    { id: "gcc-passes", runner: "gcc", command: "gcc -Wall -o total total.c" },
  ],
};

// Versions that Debian packages, so that Maven needs no network.
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>example</groupId><artifactId>basket</artifactId><version>1</version>
<properties><maven.compiler.source>11</maven.compiler.source><maven.compiler.target>11</maven.compiler.target></properties>
<dependencies><dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>4.13.2</version><scope>test</scope></dependency></dependencies>
<build><plugins>
<plugin><artifactId>maven-surefire-plugin</artifactId><version>2.22.3</version></plugin>
<plugin><artifactId>maven-compiler-plugin</artifactId><version>3.10.1</version></plugin>
<plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.0</version></plugin>
</plugins></build></project>
`;
const java =
  "package example;\n\npublic class Basket {\n    public static int total(int a, int b) {\n        return a + b;\n    }\n}\n";
const javaTests = `package example;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class BasketTest {
    @Test
    public void adds() {
        assertEquals(3, Basket.total(1, 2));
    }

    @Test
    public void zero() {
        assertEquals(0, Basket.total(0, 0));
    }
}
`;
export const javaProject: Project = {
  language: "java",
  needs: ["mvn", "java"],
  files: {
    "pom.xml": pom,
    "src/main/java/example/Basket.java": java,
    "src/test/java/example/BasketTest.java": javaTests,
  },
  runs: [
    {
      id: "maven-no-plugin",
      runner: "maven",
      command: "mvn -B test",
      change: { "pom.xml": pom.replace("2.22.3", "99") },
    },
    { id: "maven-passes", runner: "maven", command: "mvn -B test" },
    {
      id: "maven-fails",
      runner: "maven",
      command: "mvn -B test",
      change: { "src/main/java/example/Basket.java": java.replace("a + b", "a - b") },
    },
    {
      id: "maven-compile-fails",
      runner: "maven",
      command: "mvn -B test",
      change: { "src/main/java/example/Basket.java": java.replace("a + b", "a + c") },
    },
  ],
};
