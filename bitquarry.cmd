@echo off
rem Starts Bitquarry on Windows; builds it first when needed. The same commands as ./bitquarry elsewhere.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "PRODUCT_MODULE=%ROOT%releng\org.bitquarry.product"
set "PRODUCT=%PRODUCT_MODULE%\target\products\org.bitquarry.product\win32\win32\x86_64\bitquarry"
set "BUILT=%PRODUCT_MODULE%\target\built"

if "%~1"=="-h" goto usage
if "%~1"=="--help" goto usage
if "%~1"=="help" goto usage
call :use_jdk
if errorlevel 1 exit /b 1
if "%~1"=="jdbc" goto jdbc
call :require_product
if errorlevel 1 exit /b 1
rem Without CALL, which would read the percent signs of a LIKE a second time. Nothing comes back here.
"%PRODUCT%\bitquarry.cmd" %*

:usage
echo bitquarry [OPTION...]             opens the window
echo bitquarry query ...               runs SQL and prints the rows
echo bitquarry datasources ...         lists, adds, tests, exports, imports datasources, signs in to them
echo bitquarry emulator ...            serves a stand-in for Bitbucket Cloud
echo bitquarry jdbc                    prints the path of the JDBC driver's jar
echo bitquarry screenshot DIRECTORY    walks through the window and saves pictures of it
exit /b 0

rem Prints the path of the JDBC driver's jar; builds it first when there is none.
:jdbc
set "DRIVER="
for %%f in ("%ROOT%releng\jdbc\target\bitquarry-jdbc-*.jar") do set "DRIVER=%%~ff"
if defined DRIVER goto print_driver
>&2 echo Building the JDBC driver.
call :require_maven
if errorlevel 1 exit /b 1
if not exist "%ROOT%.tools\logs" mkdir "%ROOT%.tools\logs"
pushd "%ROOT%"
call "%MAVEN%" -B package -pl releng/jdbc -am "-Dmaven.test.skip=true" "-Dspotless.check.skip=true" >"%ROOT%.tools\logs\driver.log" 2>&1
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
    >&2 echo The build failed; all it said is in %ROOT%.tools\logs\driver.log
    exit /b 1
)
for %%f in ("%ROOT%releng\jdbc\target\bitquarry-jdbc-*.jar") do set "DRIVER=%%~ff"
:print_driver
echo %DRIVER%
exit /b 0

rem Sets JAVA_HOME to the first JDK that is new enough, the person's own choice first.
:use_jdk
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%" && exit /b 0
for /f "delims=" %%j in ('where java 2^>nul') do call :try_jdk "%%~dpj.." && exit /b 0
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do call :try_jdk "%%~d" && exit /b 0
>&2 echo Bitquarry needs a JDK 21 or later and found none in JAVA_HOME, on the PATH or in %ProgramFiles%.
>&2 echo Install one, for example: winget install EclipseAdoptium.Temurin.25.JDK
exit /b 1

rem Takes a directory when its release file tells of a JDK that is new enough.
:try_jdk
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "MAJOR=0"
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-+" %%m in ("%%~v") do set "MAJOR=%%m"
if %MAJOR% LSS 21 exit /b 1
set "JAVA_HOME=%~f1"
exit /b 0

rem Builds the product when it is absent or older than its sources.
:require_product
call :is_built
if not errorlevel 1 exit /b 0
>&2 echo Building Bitquarry for this machine; the next start needs no build.
call :require_maven
if errorlevel 1 exit /b 1
if not exist "%ROOT%.tools\logs" mkdir "%ROOT%.tools\logs"
type nul >"%ROOT%.tools\start"
pushd "%ROOT%"
call "%MAVEN%" -B package -pl releng/org.bitquarry.product -am "-Dmaven.test.skip=true" "-Dspotless.check.skip=true" -Pthis-machine "-Dhost.os=win32" "-Dhost.ws=win32" "-Dhost.arch=x86_64" >"%ROOT%.tools\logs\build.log" 2>&1
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
    >&2 findstr /b /c:"[ERROR]" "%ROOT%.tools\logs\build.log"
    >&2 echo The build failed; all it said is in "%ROOT%.tools\logs\build.log"
    exit /b 1
)
move /y "%ROOT%.tools\start" "%BUILT%" >nul
exit /b 0

rem Compares times only. The paths go through the environment, where no character of theirs is special.
:is_built
if not exist "%BUILT%" exit /b 1
if not exist "%PRODUCT%\bitquarry.cmd" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:BUILT).LastWriteTimeUtc; $parts = 'pom.xml', 'bundles', 'features', 'target-platform', 'releng' | ForEach-Object { Join-Path $env:ROOT $_ }; $newer = Get-ChildItem -LiteralPath $parts -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built -and $_.FullName -notmatch '\\(target|bin|scripts)\\' } | Select-Object -First 1; exit [int]($null -ne $newer)"
exit /b %ERRORLEVEL%

rem Puts Maven into .tools once. Version and checksum stand in releng\scripts\maven.sh.
:require_maven
for /f "tokens=1,2 delims==" %%a in ('findstr /b "MAVEN_VERSION= MAVEN_SHA512= COPY_GOAL=" "%ROOT%releng\scripts\maven.sh"') do set "%%a=%%b"
set "MAVEN=%ROOT%.tools\apache-maven-%MAVEN_VERSION%\bin\mvn.cmd"
if exist "%MAVEN%" exit /b 0
where mvn >nul 2>&1
if errorlevel 1 (
    >&2 echo Any Maven from 3.6 on is needed; it only fetches Maven %MAVEN_VERSION%. Install one, for example: winget install Apache.Maven
    exit /b 1
)
>&2 echo Fetching Maven %MAVEN_VERSION% into .tools (once).
if not exist "%ROOT%.tools" mkdir "%ROOT%.tools"
set "ZIP=apache-maven-%MAVEN_VERSION%-bin.zip"
pushd "%ROOT%.tools"
call mvn -B -q "%COPY_GOAL%" "-Dartifact=org.apache.maven:apache-maven:%MAVEN_VERSION%:zip:bin" "-DoutputDirectory=." >fetch.log 2>&1
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
    >&2 echo The installed Maven could not fetch Maven %MAVEN_VERSION% from its repository. All it said: "%ROOT%.tools\fetch.log"
    exit /b 1
)
set "FOUND="
for /f "skip=1 delims=" %%h in ('certutil -hashfile "%ROOT%.tools\%ZIP%" SHA512') do if not defined FOUND set "FOUND=%%h"
set "FOUND=%FOUND: =%"
if /i not "%FOUND%"=="%MAVEN_SHA512%" (
    >&2 echo %ZIP% is not what it should be: its SHA-512 differs from the one in releng\scripts\maven.sh.
    exit /b 1
)
pushd "%ROOT%.tools"
"%JAVA_HOME%\bin\jar" xf "%ZIP%"
set "CODE=%ERRORLEVEL%"
del "%ZIP%"
popd
exit /b %CODE%
