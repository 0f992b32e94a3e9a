package org.bitquarry.emulator.internal.http;

/** A request that was answered, without its headers: they hold secrets. */
public record Observation(String method, String path, String rawQuery, String body, int status, long millis) {}
