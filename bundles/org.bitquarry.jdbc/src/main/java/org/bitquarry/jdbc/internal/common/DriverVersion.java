package org.bitquarry.jdbc.internal.common;

/** Name and version of the driver. */
public final class DriverVersion {
    /** What it is called. */
    public static final String NAME = "Bitquarry JDBC";

    /** First part of the version. */
    public static final int MAJOR = 0;

    /** Second part of the version. */
    public static final int MINOR = 1;

    /** The version as people write it. */
    public static final String TEXT = MAJOR + "." + MINOR + ".0";

    private DriverVersion() {}
}
