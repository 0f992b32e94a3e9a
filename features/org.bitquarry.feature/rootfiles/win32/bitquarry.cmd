@echo off
rem Starts Bitquarry with the Java beside it, else with JAVA_HOME, else with the java on the PATH.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HERE%jre\bin\java.exe" set "JAVA=%HERE%jre\bin\java"
for %%f in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%f"
"%JAVA%" "@%HERE%jvm.options" "-Djava.util.logging.config.file=%HERE%logging.properties" -jar "%LAUNCHER%" -name Bitquarry -nosplash %*
