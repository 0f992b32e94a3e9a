package org.bitquarry.emulator.internal.state;

/** A branch and the hash of its last commit. */
public record Branch(String name, String target) {}
