#!/usr/bin/env python3
"""Writes the closure of the platform's roots with one exact version for each artifact.

usage: closure.py ROOTS > LOCK      (MVN names the Maven to run)

Bundles that a release did not rebuild keep naming the older versions they were built with, and Maven lets the
nearest one win: the newest version that anybody in the tree names is the right one.
"""

import os
import re
import subprocess
import sys
import tempfile

ARTIFACT = re.compile(r"([\w.-]+):([\w.-]+):jar:([\w.-]+)(?::(\w+))?")
TREE_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.7.0:tree"


def read_coordinates(path):
    with open(path, encoding="utf-8") as lines:
        return [line.split("#")[0].strip() for line in lines if line.split("#")[0].strip()]


def pom_of(coordinates):
    entries = "\n".join(
        "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>".format(
            *coordinate.split(":")
        )
        for coordinate in coordinates
    )
    return (
        "<project xmlns='http://maven.apache.org/POM/4.0.0'><modelVersion>4.0.0</modelVersion>"
        "<groupId>closure</groupId><artifactId>closure</artifactId><version>1</version><packaging>pom</packaging>"
        f"<dependencies>{entries}</dependencies></project>"
    )


def tree_of(coordinates):
    with tempfile.TemporaryDirectory() as directory:
        pom = os.path.join(directory, "pom.xml")
        tree = os.path.join(directory, "tree.txt")
        with open(pom, "w", encoding="utf-8") as out:
            out.write(pom_of(coordinates))
        maven = [os.environ.get("MVN", "mvn"), "-B", "-ntp", "-q", "-f", pom]
        subprocess.run([*maven, TREE_GOAL, "-Dverbose", f"-DoutputFile={tree}"], check=True, stdout=sys.stderr)
        with open(tree, encoding="utf-8") as lines:
            return lines.readlines()


def rank(version):
    return [int(part) if part.isdigit() else -1 for part in re.split(r"[.-]", version)]


def newest(tree):
    found = {}
    for group, artifact, version, scope in ARTIFACT.findall("".join(tree)):
        if scope in ("test", "provided"):
            continue
        known = found.get((group, artifact))
        if known is None or rank(version) > rank(known):
            found[group, artifact] = version
    return found


if __name__ == "__main__":
    for (group, artifact), version in sorted(newest(tree_of(read_coordinates(sys.argv[1]))).items()):
        print(f"{group}:{artifact}:{version}")
