// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "catalogue/catalogueloader.h"
#include "mainwindow.h"
#include "store/storelocation.h"
#include "team/teamfile.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTextStream>
#include <QTimer>

using namespace codedesk;

namespace {

constexpr int usageExitCode = 1;
constexpr int pictureExitCode = 3;
constexpr int pictureDelayMs = 1500; // pages read the store off the GUI thread

const QStringList pageNames{ QStringLiteral("lookup"),  QStringLiteral("codes"),   QStringLiteral("decoder"),
                             QStringLiteral("calls"),   QStringLiteral("billing"), QStringLiteral("imports"),
                             QStringLiteral("unknown"), QStringLiteral("compare"), QStringLiteral("team") };

struct CommandLine {
    app::StartOptions start;
    QString pictureFile;
    bool isValid = true;
};

CommandLine readCommandLine(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Support console for the return codes, warnings and billing of a face-verification service."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(QStringLiteral("store"), QCoreApplication::translate("main", "Use this store."),
                                   QStringLiteral("file"), store::defaultStorePath());
    const QCommandLineOption page(
        QStringLiteral("page"),
        QCoreApplication::translate("main", "Show this page first: %1.").arg(pageNames.join(QStringLiteral(", "))),
        QStringLiteral("name"), pageNames.first());
    const QCommandLineOption picture(
        QStringLiteral("screenshot"),
        QCoreApplication::translate("main", "Write a picture of the window to this PNG file and end."),
        QStringLiteral("file"));
    parser.addOptions({ store, page, picture });
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QCoreApplication::translate(
            "main", "Offer these logs for import; on the page \"compare\", read this page of the vendor."),
        QStringLiteral("[file...]"));
    parser.process(application);

    CommandLine line;
    line.start.storePath = parser.value(store);
    line.start.teamPath = teamFilePath();
    line.start.files = parser.positionalArguments();
    line.pictureFile = parser.value(picture);
    const auto index = pageNames.indexOf(parser.value(page));
    line.isValid = index >= 0;
    line.start.page = static_cast<ui::PageId>(qMax<qsizetype>(index, 0));
    if (!line.isValid) {
        QTextStream(stderr) << QCoreApplication::translate("main", "\"%1\" is no page. The pages are: %2.")
                                   .arg(parser.value(page), pageNames.join(QStringLiteral(", ")))
                            << Qt::endl;
    }
    return line;
}

void takePicture(ui::MainWindow &window, const QString &file)
{
    QTimer::singleShot(pictureDelayMs, &window, [&window, file] {
        QCoreApplication::exit(window.grab().save(file, "PNG") ? 0 : pictureExitCode);
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("codedesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CODEDESK_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("CodeDesk"));
    QGuiApplication::setDesktopFileName(QStringLiteral("codedesk"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/codedesk/codedesk.svg")));

    const CommandLine line = readCommandLine(application);
    if (!line.isValid)
        return usageExitCode;
    const Result<CataloguePtr> catalogue = builtinCatalogue();
    if (!catalogue) {
        QTextStream(stderr) << catalogue.error().toText() << Qt::endl;
        return usageExitCode;
    }
    app::Application program(application, *catalogue, line.start);
    program.start();
    if (!line.pictureFile.isEmpty())
        takePicture(program.window(), line.pictureFile);
    return QApplication::exec();
}
