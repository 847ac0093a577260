// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/jsonshapes.h"

#include "ingest/logprefix.h"
#include "ingest/vendoranswers.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

constexpr int deepestInnerTree = 3;
constexpr int deepestWrapper = 3;
constexpr std::size_t mostInnerTrees = 1000;

/** Gives a call without a time that of the line it stands in. */
void takeTimeOfPrefix(std::string_view time, RawCall &raw)
{
    if (!raw[Field::OccurredAt].empty())
        return;
    raw[Field::OccurredAt] = time;
    raw.timeFrame = {};
}

/** Returns whether JSON was found that tells of no call at all. */
bool isNoCall(const JsonCall &call)
{
    return call.fault
        && (call.fault->reason == RejectReason::MissingCode || call.fault->reason == RejectReason::NotAnObject);
}

bool holdsJson(const JsonNode &node)
{
    const std::size_t begin = node.text.find_first_not_of(" \t\r\n");
    return node.kind == JsonKind::String && begin != std::string_view::npos
        && (node.text[begin] == '{' || node.text[begin] == '[');
}

} // namespace

void JsonFindings::clear()
{
    verdict = JsonVerdict::Unknown;
    form.reset();
    errorCode = {};
    calls.clear();
    blank = 0;
    chargeCountDiffers = 0;
    chosenCodes = 0;
    texts.clear();
}

/** One walk over one tree. */
class JsonShapes::Collector {
public:
    Collector(JsonShapes &shapes, const JsonTree &tree, JsonFindings &findings,
              std::optional<quint32> fixedOffset = std::nullopt, int innerDepth = 0)
        : m_shapes(shapes)
        , m_tree(tree)
        , m_findings(findings)
        , m_answers(tree, findings, fixedOffset)
        , m_fixedOffset(fixedOffset)
        , m_innerDepth(innerDepth)
    {
    }

    void collect(const JsonNode &node)
    {
        if (node.kind == JsonKind::Array)
            collectElements(node);
        else if (node.kind == JsonKind::Object)
            collectObject(node);
        else if (!holdsJson(node) || !collectInner(node))
            m_answers.addFault(node, RejectReason::NotAnObject);
    }

private:
    void found(JsonVerdict verdict) { m_findings.verdict = std::min(m_findings.verdict, verdict); }

    void collectElements(const JsonNode &array)
    {
        for (const JsonNode *element = m_tree.firstIn(array); element; element = m_tree.nextIn(array, *element))
            collect(*element);
    }

    void collectObject(const JsonNode &object);
    bool collectKnown(const JsonNode &object);
    bool collectMarked(const JsonNode &object);
    bool collectResponse(const JsonNode &response);
    bool collectError(const JsonNode &error);
    bool collectInner(const JsonNode &node);
    bool collectFlat(const JsonNode &object, bool mustTellOfCall);
    bool collectWrapped(const JsonNode &object);
    bool collectEnvelope(const JsonNode &object);
    bool collectText(const JsonNode &node);
    void inheritFrom(const JsonNode &envelope, std::size_t firstCall);
    void addUnknown(const JsonNode &object);
    void addFlat(const JsonNode &object, RawCall &raw, std::string_view otherCode);
    void markRow(const JsonNode &object, RawCall &raw) const;

    [[nodiscard]] const JsonTree *innerTree(std::string_view text);
    [[nodiscard]] const JsonNode *extendedScalar(const JsonNode &node) const;
    [[nodiscard]] bool isLogIn(const JsonNode &object) const;
    [[nodiscard]] bool isScalarOnly(const JsonNode &object) const;
    [[nodiscard]] bool isResultAnswer(const JsonNode &object, const JsonNode &result) const;
    [[nodiscard]] bool mayBeCall(const JsonNode &object) const;
    [[nodiscard]] const JsonNode *wrappedList(const JsonNode &object, int depth) const;
    [[nodiscard]] const JsonNode *onlyObjectIn(const JsonNode &object) const;

    JsonShapes &m_shapes;
    const JsonTree &m_tree;
    JsonFindings &m_findings;
    VendorAnswers m_answers;
    RawCall m_inherited; ///< What a wrapper says of all calls in it.
    std::optional<quint32> m_fixedOffset;
    int m_innerDepth;
    int m_wrapperDepth = 0;
};

void JsonShapes::Collector::collectObject(const JsonNode &object)
{
    if (!collectKnown(object) && !collectFlat(object, false))
        addUnknown(object);
}

/** Takes an object that tells of calls; false if it has nothing but a code, or not even that. */
bool JsonShapes::Collector::collectKnown(const JsonNode &object)
{
    // Lines of logs are plain objects; for them the cheapest look comes first.
    if (isScalarOnly(object))
        return (!isLogIn(object) && collectFlat(object, true)) || collectMarked(object) || collectEnvelope(object);
    const JsonNode *response = m_answers.member(&object, "Response", JsonKind::Object);
    if (response)
        return collectResponse(*response);
    return collectMarked(object) || collectResponse(object) || collectWrapped(object) || collectEnvelope(object);
}

/** Returns whether this is the vendor's answer to a log-in, which has a code too. */
bool JsonShapes::Collector::isLogIn(const JsonNode &object) const
{
    return m_tree.find(&object, "access_token") || m_tree.find(&object, "tickets");
}

bool JsonShapes::Collector::isScalarOnly(const JsonNode &object) const
{
    for (const JsonNode *node = m_tree.firstIn(object); node; node = m_tree.nextIn(object, *node)) {
        if (!node->isScalar())
            return false;
    }
    return true;
}

/** Returns whether these are "code" and "result" as the face services answer, not those of any program. */
bool JsonShapes::Collector::isResultAnswer(const JsonNode &object, const JsonNode &result) const
{
    return !m_answers.text(&object, "code").empty()
        && (!m_answers.text(&object, { "bizSeqNo", "transactionTime" }).empty()
            || !m_answers.text(&result, { "bizSeqNo", "transactionTime", "orderNo" }).empty());
}

/** Objects that one or two keys give away. */
bool JsonShapes::Collector::collectMarked(const JsonNode &object)
{
    const JsonNode *error = m_answers.member(&object, "error", JsonKind::Object);
    if (m_tree.find(&object, "isSuccess") || m_tree.find(error, "domain")) {
        m_answers.readSdkResult(object);
    } else if (const JsonNode *result = m_answers.member(&object, "result", JsonKind::Object);
               result && isResultAnswer(object, *result)) {
        m_answers.readResultAnswer(object, *result);
    } else if (!m_answers.text(&object, "Result").empty() && m_tree.find(&object, "Description")) {
        m_answers.readApiResult(object);
    } else if (isLogIn(object)) {
        addUnknown(object);
        return true;
    } else if (const JsonNode *wrapped = m_answers.member(&object, "res", JsonKind::Object)) {
        collectObject(*wrapped);
        return true;
    } else {
        const JsonNode *inner = mayBeCall(object) ? nullptr : m_tree.find(&object, "data");
        if (!inner)
            inner = m_tree.find(&object, "DetectInfo");
        return inner && holdsJson(*inner) && collectInner(*inner);
    }
    found(JsonVerdict::Calls);
    return true;
}

/** What stands under "Response" in answers of API 3.0, or the same without it. */
bool JsonShapes::Collector::collectResponse(const JsonNode &response)
{
    if (const JsonNode *error = m_answers.member(&response, "Error", JsonKind::Object))
        return collectError(*error);
    if (m_tree.find(&response, "DetailSet") && !m_tree.find(&response, "Text")) {
        found(JsonVerdict::Bill);
        m_answers.addFault(response, RejectReason::MissingCode);
        return true;
    }
    const JsonNode *detectText = m_answers.member(&response, "Text", JsonKind::Object);
    if (const JsonNode *list = m_answers.member(&response, "WeChatBillDetails", JsonKind::Array))
        m_answers.readBillDetails(*list);
    else if (detectText && m_answers.member(detectText, "Detail", JsonKind::Object))
        m_answers.readDetectInfo(response);
    else if (detectText && (m_tree.find(detectText, "LivenessDetail") || m_tree.find(detectText, "ErrCode")))
        m_answers.readDetectInfoEnhanced(response, *detectText);
    else if (!m_answers.text(&response, "Result").empty())
        m_answers.readApiResult(response);
    else
        return m_tree.find(&response, "DetectInfo") && collectMarked(response);
    found(JsonVerdict::Calls);
    return true;
}

bool JsonShapes::Collector::collectError(const JsonNode &error)
{
    const std::string_view code = m_answers.text(&error, "Code");
    if (code.empty())
        return false;
    found(JsonVerdict::ErrorAnswer);
    m_findings.errorCode = code;
    m_answers.addFault(error, RejectReason::MissingCode);
    return true;
}

bool JsonShapes::Collector::collectInner(const JsonNode &node)
{
    const JsonTree *inner = innerTree(node.text);
    if (!inner)
        return false;
    Collector(m_shapes, *inner, m_findings, m_fixedOffset.value_or(node.offset), m_innerDepth + 1)
        .collect(inner->root());
    return true;
}

/** Parses a string that holds JSON; nullptr if it does not. Each needs a tree that stays until the next value. */
const JsonTree *JsonShapes::Collector::innerTree(std::string_view text)
{
    std::vector<std::unique_ptr<JsonTree>> &trees = m_shapes.m_innerTrees;
    std::size_t &used = m_shapes.m_innerTreesUsed;
    if (m_innerDepth >= deepestInnerTree || used >= mostInnerTrees)
        return nullptr;
    if (used == trees.size())
        trees.push_back(std::make_unique<JsonTree>());
    return trees[used++]->parse(text) ? trees[used - 1].get() : nullptr;
}

/**
 * Takes the JSON in a text of an envelope, as programs and collectors of logs pack lines:
 * {"log":"{…}","time":"…"},
 * {"message":"INFO {…}","@timestamp":"…"}. What the envelope says of time, order, channel and app holds for calls
 * that say nothing of it themselves.
 */
bool JsonShapes::Collector::collectEnvelope(const JsonNode &object)
{
    for (const JsonNode *node = m_tree.firstIn(object); node; node = m_tree.nextIn(object, *node)) {
        const std::size_t firstCall = m_findings.calls.size();
        if (node->kind != JsonKind::String || !collectText(*node))
            continue;
        const auto begin = m_findings.calls.begin() + static_cast<std::ptrdiff_t>(firstCall);
        if (begin != m_findings.calls.end()
            && std::all_of(begin, m_findings.calls.end(), [](const JsonCall &call) { return isNoCall(call); })) {
            m_findings.calls.erase(begin,
                                   m_findings.calls.end()); // a request perhaps; another text has the answer
            continue;
        }
        inheritFrom(object, firstCall);
        return true;
    }
    return false;
}

/** Takes the JSON a text is, or ends with. */
bool JsonShapes::Collector::collectText(const JsonNode &node)
{
    if (node.text.find_first_of("{[") == std::string_view::npos)
        return false;
    if (holdsJson(node))
        return collectInner(node);
    const std::size_t end = node.text.find_last_of('}');
    const std::size_t begin = nextObject(node.text, 0);
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin)
        return false;
    const JsonTree *inner = innerTree(node.text.substr(begin, end - begin + 1));
    if (!inner)
        return false;
    const std::size_t firstCall = m_findings.calls.size();
    Collector(m_shapes, *inner, m_findings, m_fixedOffset.value_or(node.offset), m_innerDepth + 1)
        .collect(inner->root());
    const std::string_view time = timeOfPrefix(node.text.substr(0, begin));
    for (std::size_t i = firstCall; i < m_findings.calls.size() && !time.empty(); ++i) {
        takeTimeOfPrefix(time, m_findings.calls[i].raw);
    }
    return true;
}

void JsonShapes::Collector::inheritFrom(const JsonNode &envelope, std::size_t firstCall)
{
    RawCall outer;
    FlatCall flat(outer);
    std::size_t position = 0;
    for (const JsonNode *node = m_tree.firstIn(envelope); node; node = m_tree.nextIn(envelope, *node)) {
        if (node->isScalar() && node->kind != JsonKind::Null)
            flat.add(m_shapes.m_keys.role(node->key, position), node->text);
        ++position;
    }
    for (std::size_t i = firstCall; i < m_findings.calls.size(); ++i) {
        RawCall &raw = m_findings.calls[i].raw;
        if (raw[Field::OccurredAt].empty()) {
            raw.timeFrame = outer.timeFrame;
            raw.date = outer.date;
        }
        for (const Field field : { Field::OccurredAt, Field::OrderNo, Field::Channel, Field::AppId }) {
            if (raw[field].empty())
                raw[field] = outer[field];
        }
    }
}

/** Returns the value in {"$numberLong":"5"} or {"$date":{"$numberLong":"5"}}, as databases export them. */
const JsonNode *JsonShapes::Collector::extendedScalar(const JsonNode &node) const
{
    if (node.kind != JsonKind::Object)
        return nullptr;
    const JsonNode *inner = m_tree.firstIn(node);
    if (!inner || !inner->key.starts_with('$') || m_tree.nextIn(node, *inner))
        return nullptr;
    return inner->isScalar() ? inner : extendedScalar(*inner);
}

/** Adds a flat object that has a code. */
void JsonShapes::Collector::addFlat(const JsonNode &object, RawCall &raw, std::string_view otherCode)
{
    bool isAmbiguous = !otherCode.empty();
    if (isAmbiguous && m_shapes.m_knownCodes) {
        const bool isKnown = m_shapes.m_knownCodes->contains(std::string(raw[Field::Code]));
        const bool isOtherKnown = m_shapes.m_knownCodes->contains(std::string(otherCode));
        if (isOtherKnown && !isKnown)
            raw[Field::Code] = otherCode;
        isAmbiguous = isKnown == isOtherKnown;
        m_findings.chosenCodes += !isAmbiguous;
    }
    if (needsRowMark(raw))
        markRow(object, raw);
    JsonCall &call = m_answers.addCall(object);
    if (isAmbiguous)
        call.fault = Fault{ RejectReason::AmbiguousKey, Field::Code };
    else
        call.raw = raw;
}

/** Hashes what no field holds. */
void JsonShapes::Collector::markRow(const JsonNode &object, RawCall &raw) const
{
    RowHash unread;
    RowHash personal;
    std::size_t position = 0;
    for (const JsonNode *node = m_tree.firstIn(object); node; node = m_tree.nextIn(object, *node)) {
        const KeyRole &role = m_shapes.m_keys.role(node->key, position++);
        const bool isRead = std::any_of(raw.values.begin(), raw.values.end(), [&](std::string_view value) {
            return !value.empty() && value.data() == node->text.data();
        });
        if (node->isScalar() && node->kind != JsonKind::Null && !isRead)
            (role.isPersonal ? personal : unread).add(node->key, node->text);
    }
    raw.unread = unread.value();
    raw.unreadPersonal = personal.value();
}

/** Takes an object by the names of its keys; false if it has no code, or tells of nothing but a code. */
bool JsonShapes::Collector::collectFlat(const JsonNode &object, bool mustTellOfCall)
{
    RawCall raw = m_inherited;
    FlatCall flat(raw);
    std::size_t position = 0;
    for (const JsonNode *node = m_tree.firstIn(object); node; node = m_tree.nextIn(object, *node)) {
        const KeyRole &role = m_shapes.m_keys.role(node->key, position++);
        if (node->isScalar())
            flat.add(role, node->kind == JsonKind::Null ? std::string_view() : node->text);
        else if (role.field && kindOfField(*role.field) == FieldKind::List && node->kind == JsonKind::Array)
            flat.add(role, m_answers.joinedWarnings({ node }));
        else if (const JsonNode *scalar = extendedScalar(*node))
            flat.add(role, scalar->kind == JsonKind::Null ? std::string_view() : scalar->text);
        else
            raw.hasPersonalData |= role.isPersonal;
    }
    const bool tellsOfCall = flat.has(Field::OrderNo) || flat.has(Field::RequestId) || flat.has(Field::OccurredAt)
        || m_shapes.m_isCodeByHand;
    if (!flat.has(Field::Code) || (mustTellOfCall && !tellsOfCall))
        return false;
    addFlat(object, raw, flat.otherCode());
    found(tellsOfCall ? JsonVerdict::Calls : JsonVerdict::BareCode);
    return true;
}

bool JsonShapes::Collector::mayBeCall(const JsonNode &object) const
{
    if (object.kind != JsonKind::Object)
        return false;
    std::size_t position = 0;
    for (const JsonNode *node = m_tree.firstIn(object); node; node = m_tree.nextIn(object, *node)) {
        const KeyRole &role = m_shapes.m_keys.role(node->key, position++);
        const bool isCodeByHand =
            std::find(role.byHand.begin(), role.byHand.end(), Field::Code) != role.byHand.end();
        if (role.field == Field::Code || isCodeByHand || node->key == "Response" || node->key == "isSuccess")
            return true;
    }
    return false;
}

const JsonNode *JsonShapes::Collector::onlyObjectIn(const JsonNode &object) const
{
    const JsonNode *only = nullptr;
    for (const JsonNode *node = m_tree.firstIn(object); node; node = m_tree.nextIn(object, *node)) {
        if (node->kind != JsonKind::Object)
            continue;
        if (only)
            return nullptr;
        only = node;
    }
    return only;
}

/** Returns the only list of calls in an object, or in the only object in it. */
const JsonNode *JsonShapes::Collector::wrappedList(const JsonNode &object, int depth) const
{
    const JsonNode *list = nullptr;
    for (const JsonNode *node = m_tree.firstIn(object); node; node = m_tree.nextIn(object, *node)) {
        const JsonNode *first = node->kind == JsonKind::Array ? m_tree.firstIn(*node) : nullptr;
        if (!first || !mayBeCall(*first))
            continue;
        if (list)
            return nullptr;
        list = node;
    }
    const JsonNode *inner = list || depth >= deepestWrapper ? nullptr : onlyObjectIn(object);
    return inner ? wrappedList(*inner, depth + 1) : list;
}

/** Takes an object around calls: {"total":2,"data":[{...},{...}]}, {"data":{"list":[...]}}, {"answer":{...}}. */
bool JsonShapes::Collector::collectWrapped(const JsonNode &object)
{
    if (const JsonNode *list = wrappedList(object, 0)) {
        const RawCall outer = m_inherited;
        FlatCall flat(m_inherited);
        std::size_t position = 0;
        for (const JsonNode *node = m_tree.firstIn(object); node; node = m_tree.nextIn(object, *node)) {
            const KeyRole &role = m_shapes.m_keys.role(node->key, position++);
            const bool isCommon =
                role.field == Field::OrderNo || role.field == Field::AppId || role.field == Field::Channel;
            if (isCommon && node->isScalar() && node->kind != JsonKind::Null)
                flat.add(role, node->text);
        }
        collectElements(*list);
        m_inherited = outer;
        return true;
    }
    if (collectFlat(object, true))
        return true;
    const JsonNode *inner = onlyObjectIn(object);
    if (!inner || m_wrapperDepth >= deepestWrapper)
        return false;
    ++m_wrapperDepth;
    const bool isKnown = collectKnown(*inner);
    --m_wrapperDepth;
    return isKnown;
}

void JsonShapes::Collector::addUnknown(const JsonNode &object)
{
    m_answers.addCall(object).fault = Fault{ RejectReason::MissingCode, Field::Code };
}

JsonShapes::JsonShapes(const ReadOptions &options)
    : m_keys(options.columns)
    , m_knownCodes(options.knownCodes)
    , m_isCodeByHand(options.columns.contains(Field::Code))
{
}

JsonShapes::~JsonShapes() = default;

bool JsonShapes::isKnownKey(std::string_view key)
{
    const KeyRole &role = m_keys.role(key, 0);
    return role.field || role.isPersonal || !role.byHand.empty();
}

void JsonShapes::collect(const JsonTree &tree, JsonFindings &findings)
{
    findings.clear();
    m_innerTreesUsed = 0;
    Collector(*this, tree, findings).collect(tree.root());
}

} // namespace codedesk::ingest
