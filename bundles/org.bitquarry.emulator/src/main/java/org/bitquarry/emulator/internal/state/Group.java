package org.bitquarry.emulator.internal.state;

/** A group of the workspace's members. */
public record Group(String slug, String name) {}
