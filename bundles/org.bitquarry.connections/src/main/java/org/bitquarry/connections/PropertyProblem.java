package org.bitquarry.connections;

/**
 * Why a profile can't be used as it is.
 *
 * @param property the one at fault
 * @param sentence what is wrong and what to do; holds no secret
 */
public record PropertyProblem(ConnectionProperty property, String sentence) {}
