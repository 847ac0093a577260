// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "catalogue/builtincatalogue.h"
#include "core/filename.h"
#include "core/outputdevice.h"
#include "core/userfolders.h"
#include "core/writing.h"
#include "jobs/outputguard.h"
#include "languages.h"
#include "mainwindow.h"
#include "pageregistry.h"
#include "settings.h"
#include "store/storelocation.h"
#include "team/teamfile.h"

#include <QApplication>
#include <QBuffer>
#include <QCommandLineParser>
#include <QIcon>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include <unistd.h>

using namespace codedesk;

namespace {

constexpr int usageExitCode = 1;
constexpr int outputExitCode = 3;
constexpr int graceSeconds = 3; ///< For threads to end by themselves.
constexpr int pictureDelayMs = 1500; // pages read the store off the GUI thread

const QStringList pageNames = ui::pageKeys();

/** Says on standard error what went wrong. Returns the exit code. */
int tell(const QString &text, int exitCode = usageExitCode)
{
    OutputDevice err(STDERR_FILENO, QStringLiteral("/dev/stderr"), OutputDevice::Ownership::Borrowed);
    err.write(text.toUtf8() + '\n');
    return exitCode;
}

int tell(const Error &error, int exitCode)
{
    return tell(error.toText(), exitCode);
}

struct CommandLine {
    app::StartOptions start;
    QString pictureFile;
    std::optional<int> exitCode; ///< Set: the program has done what was asked, or cannot.
};

/** The options of the program, which Qt's own (-platform, -style) are no part of. */
struct Options {
    QCommandLineOption store{ QStringLiteral("store"), QCoreApplication::translate("main", "Use this store."),
                              QStringLiteral("file"), store::defaultStore().text() };
    QCommandLineOption page{
        QStringLiteral("page"),
        QCoreApplication::translate("main", "Show this page first: %1.").arg(pageNames.join(QStringLiteral(", "))),
        QStringLiteral("name")
    };
    QCommandLineOption picture{ QStringLiteral("screenshot"),
                                QCoreApplication::translate(
                                    "main", "Write a picture of the window to this PNG file and end."),
                                QStringLiteral("file") };
};

/** Prints to standard output. Returns the exit code. */
int print(const QString &text)
{
    OutputDevice out(STDOUT_FILENO, QStringLiteral("-"), OutputDevice::Ownership::Borrowed);
    out.write(text.toUtf8());
    const Result<void> done = out.finish();
    return done ? 0 : tell(done.error(), outputExitCode);
}

CommandLine readCommandLine(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Support console for the return codes, warnings and billing of a face-verification service."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const Options options;
    parser.addOptions({ options.store, options.page, options.picture });
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QCoreApplication::translate(
            "main", "Open these files as what they are: offer logs for import, compare a page of the vendor."),
        QStringLiteral("[file...]"));

    CommandLine line;
    const bool isUnderstood = parser.parse(words);
    if (parser.isSet(help)) {
        line.exitCode = print(parser.helpText());
    } else if (parser.isSet(version)) {
        line.exitCode = print(QStringLiteral("CodeDesk %1\n").arg(QCoreApplication::applicationVersion()));
    } else if (!isUnderstood) {
        line.exitCode = tell(parser.errorText());
    } else if (parser.isSet(options.page) && !pageNames.contains(parser.value(options.page))) {
        line.exitCode = tell(QCoreApplication::translate("main", "\"%1\" is no page. The pages are: %2.")
                                 .arg(parser.value(options.page), pageNames.join(QStringLiteral(", "))));
    }
    line.start.store = store::StoreAddress::fromText(parser.value(options.store));
    line.start.teamPath = teamFilePath();
    line.start.files = parser.positionalArguments();
    line.start.page = ui::pageWithKey(parser.value(options.page));
    line.pictureFile = parser.value(options.picture);
    return line;
}

/** Writes the picture of a window. Errors: as exporting::writeExport(). */
Result<void> savePicture(ui::MainWindow &window, const app::StartOptions &start, const QString &path)
{
    const auto write = [&window](QIODevice &device) -> Result<void> {
        QBuffer picture;
        picture.open(QIODevice::WriteOnly);
        if (!window.grab().save(&picture, "PNG")) {
            return Error{ ErrorKind::OutputNotWritable,
                          QCoreApplication::translate("main", "The picture of the window could not be made."),
                          QCoreApplication::translate("main", "There was too little memory for it."),
                          QCoreApplication::translate("main", "End other programs, and try again.") };
        }
        device.write(picture.data());
        return {};
    };
    return exporting::writeExport(jobs::guardOf(start.store, start.teamPath), path, write);
}

void takePicture(ui::MainWindow &window, const CommandLine &line)
{
    QTimer::singleShot(pictureDelayMs, &window, [&window, line] {
        const Result<void> saved = savePicture(window, line.start, line.pictureFile);
        QCoreApplication::exit(saved ? 0 : tell(saved.error(), outputExitCode));
    });
}

/** Returns the words of the command line without Qt's own options and their values. */
QStringList ownWords(int argc, char *argv[])
{
    static const QStringList withValue{ QStringLiteral("-platform"),
                                        QStringLiteral("-style"),
                                        QStringLiteral("-stylesheet"),
                                        QStringLiteral("-display"),
                                        QStringLiteral("-geometry"),
                                        QStringLiteral("-qwindowgeometry"),
                                        QStringLiteral("-platformpluginpath"),
                                        QStringLiteral("-platformtheme"),
                                        QStringLiteral("-plugin"),
                                        QStringLiteral("-session") };
    QStringList words{ filename::fromBytes(argv[0]) };
    for (int i = 1; i < argc; ++i) {
        const QString word = filename::fromBytes(argv[i]);
        const QString oneDash = word.startsWith(u"--") ? word.mid(1) : word;
        if (withValue.contains(oneDash))
            ++i;
        else if (oneDash != u"-reverse" && !withValue.contains(oneDash.section(u'=', 0, 0)))
            words << word;
    }
    return words;
}

/** Qt would end the program with a core dump. */
bool hasDisplay(int argc, char *argv[])
{
#ifndef Q_OS_LINUX
    return true; // other systems have one window system, and it is always there
#endif
    const bool isChosen = std::any_of(argv, argv + argc, [](const char *word) {
        const QByteArrayView text(word);
        return text == "-platform" || text == "--platform" || text == "-display" || text == "--display";
    });
    return isChosen || qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qgetenv("DISPLAY").isEmpty()
        || !qgetenv("WAYLAND_DISPLAY").isEmpty();
}

/** Reads the command line in the language of the window, which needs no window for it. */
CommandLine readWords(int argc, char *argv[])
{
    int count = 1; // the options of Qt are for the application with a window
    const QCoreApplication textOnly(count, argv);
    const app::Settings settings;
    const auto choice = settings.get(app::settings::language);
    app::Languages languages;
    languages.use(app::languageFor(choice, QLocale::system()));
    CommandLine line = readCommandLine(ownWords(argc, argv));
    if (!line.exitCode && !hasDisplay(argc, argv)) {
        line.exitCode = tell(QCoreApplication::translate(
            "main",
            "There is no display to show the window on. Set DISPLAY or WAYLAND_DISPLAY, or use codedesk-cli."));
    }
    return line;
}

/** Ends the program where a thread does not end by itself: a drive that is gone may hold those that read for ever.
 * Whoever writes is waited for. */
std::jthread leaveSoon(int exitCode)
{
    return std::jthread([exitCode](const std::stop_token &hasEnded) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any never;
        do {
            never.wait_for(lock, hasEnded, std::chrono::seconds(graceSeconds), [] { return false; });
        } while (!hasEnded.stop_requested() && Writing::isGoingOn());
        if (!hasEnded.stop_requested())
            std::_Exit(exitCode);
    });
}

int runWindow(int argc, char *argv[], const CommandLine &line)
{
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("CodeDesk"));
    QGuiApplication::setDesktopFileName(QStringLiteral("codedesk"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/codedesk/codedesk.svg")));
    std::jthread leaving; // ends behind the parts of the program, which wait for their threads
    app::Application program(application, builtinCatalogue(), line.start);
    program.start();
    if (!line.pictureFile.isEmpty())
        takePicture(program.window(), line);
    const int exitCode = QApplication::exec();
    leaving = leaveSoon(exitCode);
    return exitCode;
}

} // namespace

int main(int argc, char *argv[])
{
    setUpProcess();
    QCoreApplication::setApplicationName(QStringLiteral("codedesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CODEDESK_VERSION));
    const CommandLine line = readWords(argc, argv);
    if (line.exitCode)
        return *line.exitCode;
    return runWindow(argc, argv, line);
}
