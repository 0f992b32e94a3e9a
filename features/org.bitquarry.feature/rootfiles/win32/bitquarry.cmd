@echo off
rem Opens Bitquarry's window, or runs one of its commands, with the Java beside it, else with JAVA_HOME, else with the java on the PATH.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HERE%jre\bin\java.exe" set "JAVA=%HERE%jre\bin\java"
for %%f in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%f"
set "OPTIONS=-Djava.util.logging.config.file="%HERE%logging.properties" -Dlogback.configurationFile="%HERE%logback.xml""
if "%~1"=="emulator" goto emulator
if "%~1"=="query" goto command
if "%~1"=="datasources" goto command
"%JAVA%" "@%HERE%jvm.options" %OPTIONS% -jar "%LAUNCHER%" -name Bitquarry -nosplash %*
exit /b %ERRORLEVEL%

:command
rem What a command prints is UTF-8; the console gets its own code page back afterwards.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODE_PAGE=%%c"
chcp 65001 >nul
"%JAVA%" "@%HERE%jvm.options" -XX:TieredStopAtLevel=1 -Dosgi.startLevel=4 %OPTIONS% -jar "%LAUNCHER%" -name Bitquarry -nosplash -application org.bitquarry.app.command -data @none %*
set "CODE=%ERRORLEVEL%"
chcp %CODE_PAGE% >nul
exit /b %CODE%

:emulator
set "CLASS_PATH="
for %%f in ("%HERE%plugins\org.bitquarry.emulator_*.jar" "%HERE%plugins\tools.jackson.core.*.jar" "%HERE%plugins\com.fasterxml.jackson.core.*.jar") do call :add "%%f"
rem %* keeps the command's name even after a shift, hence the loop.
set "REST="
:collect
shift /1
if "%~1"=="" goto serve
set REST=%REST% %1
goto collect
:serve
"%JAVA%" -XX:+UseSerialGC -cp "%CLASS_PATH%" org.bitquarry.emulator.EmulatorMain%REST%
exit /b %ERRORLEVEL%

:add
set "CLASS_PATH=%CLASS_PATH%%~1;"
exit /b 0
