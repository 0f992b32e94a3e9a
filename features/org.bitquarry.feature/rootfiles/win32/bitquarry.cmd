@echo off
rem Opens Bitquarry's window, or runs one of its commands, with the Java beside it, else with JAVA_HOME, else with the java on the PATH.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HERE%jre\bin\java.exe" set "JAVA=%HERE%jre\bin\java"
for %%f in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%f"
set "OPTIONS=-Djava.util.logging.config.file="%HERE%logging.properties" -Dlogback.configurationFile="%HERE%logback.xml""
set "COMMAND=%~1"
if not defined COMMAND goto window
if "%COMMAND:~0,1%"=="-" goto window
if "%COMMAND%"=="query" goto command
if "%COMMAND%"=="datasources" goto command
if "%COMMAND%"=="emulator" goto emulator
if "%COMMAND%"=="screenshot" goto screenshot
>&2 echo Unknown command: %1. There are query, datasources, emulator and screenshot.
exit /b 3

:window
"%JAVA%" "@%HERE%jvm.options" %OPTIONS% -jar "%LAUNCHER%" -name Bitquarry -nosplash -application org.bitquarry.app.application %*
exit /b %ERRORLEVEL%

:command
rem What a command prints is UTF-8; the console gets its own code page back afterwards.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODE_PAGE=%%c"
chcp 65001 >nul
rem A command is over before more than the first compiler pays off.
"%JAVA%" "@%HERE%jvm.options" -XX:TieredStopAtLevel=1 -Dosgi.startLevel=4 %OPTIONS% -jar "%LAUNCHER%" -name Bitquarry -nosplash -application org.bitquarry.app.command -data @none %*
set "CODE=%ERRORLEVEL%"
chcp %CODE_PAGE% >nul
exit /b %CODE%

:screenshot
rem The walk begins anew in each theme, on a data area of its own.
set "CODE=0"
for %%t in (light dark) do call :walk %%t "%~2"
exit /b %CODE%

:walk
set "DATA=%TEMP%\bitquarry-tour-%RANDOM%%RANDOM%"
"%JAVA%" "@%HERE%jvm.options" %OPTIONS% -jar "%LAUNCHER%" -name Bitquarry -nosplash -application org.bitquarry.app.screenshot -data "%DATA%" -cssTheme org.bitquarry.theme.%1 "%~2" %1
if errorlevel 1 set "CODE=%ERRORLEVEL%"
if exist "%DATA%" rmdir /s /q "%DATA%"
exit /b 0

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
