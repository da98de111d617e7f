"""What is fetched from Maven Central: which jars, which not, and what they must be."""

from __future__ import annotations

from collections.abc import Iterable

PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1"
GROUP = "org.languagetool"

# Those that are LanguageTool itself; both sets, for English and for all, have them.
CHECKSUMS = {
    "languagetool-server.jar": (
        "07caad9dd6ba263c5827e87eebdbf27f0163f7f5a5056005576e373072043b2e"
    ),
    "languagetool-core.jar": (
        "c441918b1cf2de5491756772cd4bce2a408c3b9eb08e4ab84d843b2cd50f1d2b"
    ),
    "language-en.jar": (
        "69d3fa1020dea45ad38266e3d54c81969f3ba7eef5efd0a83a8b3fd778acddd0"
    ),
    "english-pos-dict.jar": (
        "2a3e96b49854e5275f8eb7a1bb5b3b85b82f687fed272f3043882ccc0b1634b1"
    ),
}

# For remote rules, databases, logins and metrics: a server for English on this
# machine never loads them.
_UNUSED = (
    "io.grpc:grpc-netty-shaded",
    "com.google.api.grpc:proto-google-common-protos",
    "io.lettuce:lettuce-core",
    "org.mariadb.jdbc:mariadb-java-client",
    "com.nimbusds:nimbus-jose-jwt",
    "io.micrometer:*",
)
# The server asks for these by name as it starts, but not for what they need.
_ASKED_FOR = ("es", "pt", "ca")


def project(version: str, all_languages: bool) -> str:  # noqa: FBT001
    """The Maven project whose dependencies are LanguageTool ``version``."""
    if all_languages:
        needed = [_dependency("languagetool-server", version)]
    else:
        without = (f"{GROUP}:language-all", *_UNUSED)
        needed = [
            _dependency("languagetool-server", version, without),
            _dependency("language-en", version, _UNUSED),
            *(_dependency(f"language-{c}", version, ("*:*",)) for c in _ASKED_FOR),
        ]
    return (
        '<project xmlns="http://maven.apache.org/POM/4.0.0">'
        "<modelVersion>4.0.0</modelVersion><groupId>copyedit</groupId>"
        "<artifactId>languagetool</artifactId><version>1</version>"
        "<packaging>pom</packaging><dependencies>"
        f"{''.join(needed)}</dependencies></project>\n"
    )


def _dependency(artifact: str, version: str, without: Iterable[str] = ()) -> str:
    left_out = "".join(
        f"<exclusion><groupId>{group}</groupId><artifactId>{name}</artifactId>"
        "</exclusion>"
        for group, name in (entry.split(":") for entry in without)
    )
    return (
        f"<dependency><groupId>{GROUP}</groupId><artifactId>{artifact}</artifactId>"
        f"<version>{version}</version><exclusions>{left_out}</exclusions></dependency>"
    )
