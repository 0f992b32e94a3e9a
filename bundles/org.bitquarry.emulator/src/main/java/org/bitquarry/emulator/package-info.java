/**
 * A strict and odd stand-in for Bitbucket Cloud's REST API 2.0 on loopback: demo datasource, tests, stand-alone server. It shares no
 * code with the client, so that a misreading of the API on one side shows on the other.
 */
@NullMarked
package org.bitquarry.emulator;

import org.jspecify.annotations.NullMarked;
