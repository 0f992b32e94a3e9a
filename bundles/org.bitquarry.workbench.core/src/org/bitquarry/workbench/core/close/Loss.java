package org.bitquarry.workbench.core.close;

/**
 * Something that would be lost.
 *
 * @param what is lost, as sentences
 * @param remedy how to avoid that, as a sentence
 */
public record Loss(String what, String remedy) {}
