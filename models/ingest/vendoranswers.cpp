// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/vendoranswers.h"

#include <charconv>

namespace codedesk::ingest {

VendorAnswers::VendorAnswers(const JsonTree &tree, JsonFindings &findings, std::optional<quint32> fixedOffset)
    : m_tree(tree)
    , m_findings(findings)
    , m_fixedOffset(fixedOffset)
{
}

std::string_view VendorAnswers::text(const JsonNode *object, std::string_view key) const
{
    const JsonNode *node = m_tree.find(object, key);
    return node && node->isScalar() && node->kind != JsonKind::Null ? node->text : std::string_view();
}

std::string_view VendorAnswers::text(const JsonNode *object, std::initializer_list<std::string_view> keys) const
{
    for (const std::string_view key : keys) {
        const std::string_view value = text(object, key);
        if (!value.empty())
            return value;
    }
    return {};
}

const JsonNode *VendorAnswers::member(const JsonNode *object, std::string_view key, JsonKind kind) const
{
    const JsonNode *node = m_tree.find(object, key);
    return node && node->kind == kind ? node : nullptr;
}

std::string_view VendorAnswers::joinedWarnings(std::initializer_list<const JsonNode *> lists)
{
    std::string joined;
    for (const JsonNode *list : lists) {
        if (!list || list->kind != JsonKind::Array)
            continue;
        for (const JsonNode *warning = m_tree.firstIn(*list); warning; warning = m_tree.nextIn(*list, *warning)) {
            if (!warning->isScalar() || warning->kind == JsonKind::Null)
                continue;
            joined += joined.empty() ? '[' : ',';
            joined += warning->text;
        }
    }
    if (joined.empty())
        return {};
    return m_findings.texts.emplace_back(joined + ']');
}

JsonCall &VendorAnswers::addCall(const JsonNode &place)
{
    JsonCall &call = m_findings.calls.emplace_back();
    call.offset = m_fixedOffset.value_or(place.offset);
    return call;
}

void VendorAnswers::addFault(const JsonNode &place, RejectReason reason)
{
    addCall(place).fault = Fault{ reason };
}

void VendorAnswers::put(JsonCall &call, Field field, std::string_view value)
{
    call.raw[field] = value;
    call.raw.hasNul |= mustBeWhole(kindOfField(field)) && value.find('\0') != std::string_view::npos;
}

void VendorAnswers::readBillDetails(const JsonNode &list)
{
    m_findings.form = LogForm::WeChatBillDetails;
    for (const JsonNode *token = m_tree.firstIn(list); token; token = m_tree.nextIn(list, *token)) {
        if (token->kind == JsonKind::Object)
            readToken(*token);
        else
            addFault(*token, RejectReason::NotAnObject);
    }
}

void VendorAnswers::readToken(const JsonNode &token)
{
    const std::string_view chargeCount = text(&token, "ChargeCount");
    const JsonNode *details = member(&token, "ChargeDetails", JsonKind::Array);
    const JsonNode *attempt = details ? m_tree.firstIn(*details) : nullptr;
    if (!attempt && chargeCount == "0") {
        ++m_findings.blank;
        return;
    }
    if (!attempt) {
        addFault(token, RejectReason::NoAttempt);
        return;
    }
    int charged = 0;
    for (; attempt; attempt = m_tree.nextIn(*details, *attempt)) {
        if (attempt->kind != JsonKind::Object) {
            addFault(*attempt, RejectReason::NotAnObject);
            continue;
        }
        JsonCall &call = addCall(*attempt);
        readAttempt(*attempt, call);
        put(call, Field::OrderNo, text(&token, "BizToken"));
        put(call, Field::AppId, text(&token, "RuleId"));
        charged += text(attempt, "IsNeedCharge") == "true";
    }
    int stated = 0;
    const char *end = chargeCount.data() + chargeCount.size();
    const bool isNumber = !chargeCount.empty() && std::from_chars(chargeCount.data(), end, stated).ptr == end;
    m_findings.chargeCountDiffers += isNumber && stated != charged;
}

/** Reads one item of ChargeDetails, LivenessDetail or LivenessData, which spell their fields alike but for case.
 */
void VendorAnswers::readAttempt(const JsonNode &attempt, JsonCall &call)
{
    put(call, Field::OccurredAt, text(&attempt, "ReqTime"));
    put(call, Field::RequestId, text(&attempt, "Seq"));
    put(call, Field::Code, text(&attempt, { "ErrorCode", "ErrCode" }));
    put(call, Field::Message, text(&attempt, { "ErrorMessage", "ErrMsg" }));
    put(call, Field::Similarity, text(&attempt, "Sim"));
    put(call, Field::VendorCharge, text(&attempt, "IsNeedCharge"));
    put(call, Field::ChargeType, text(&attempt, "ChargeType"));
    put(call, Field::IdNumber, text(&attempt, "IdCard"));
    call.raw.hasPersonalData = !text(&attempt, "Name").empty();
}

void VendorAnswers::readDetectInfoEnhanced(const JsonNode &response, const JsonNode &detectText)
{
    const bool isEid = member(&response, "EidInfo", JsonKind::Object) != nullptr;
    m_findings.form = isEid ? LogForm::EidResult : LogForm::DetectInfoEnhanced;
    const JsonNode *details = member(&detectText, "LivenessDetail", JsonKind::Array);
    const JsonNode *attempt = details ? m_tree.firstIn(*details) : nullptr;
    if (!attempt) {
        addFault(detectText, RejectReason::NoAttempt);
        return;
    }
    const JsonNode *card = member(&response, "IdCardData", JsonKind::Object);
    const std::string_view warnings =
        joinedWarnings({ m_tree.find(card, "WarnInfos"), m_tree.find(card, "BackWarnInfos") });
    for (; attempt; attempt = m_tree.nextIn(*details, *attempt)) {
        if (attempt->kind != JsonKind::Object) {
            addFault(*attempt, RejectReason::NotAnObject);
            continue;
        }
        JsonCall &call = addCall(*attempt);
        readAttempt(*attempt, call);
        if (isEid)
            call.raw.impliedChannel = Channel::Eid;
        // The pictures belong to the token; its last attempt stands for what became of it.
        if (attempt->end == details->end)
            put(call, Field::CardWarnings, warnings);
    }
}

void VendorAnswers::readDetectInfo(const JsonNode &detectInfo)
{
    m_findings.form = LogForm::DetectInfo;
    const JsonNode *detectText = member(&detectInfo, "Text", JsonKind::Object);
    const JsonNode *list = member(member(detectText, "Detail", JsonKind::Object), "LivenessData", JsonKind::Array);
    const JsonNode *attempt = list ? m_tree.firstIn(*list) : nullptr;
    if (!attempt) {
        addFault(detectInfo, RejectReason::NoAttempt);
        return;
    }
    for (; attempt; attempt = m_tree.nextIn(*list, *attempt)) {
        if (attempt->kind != JsonKind::Object) {
            addFault(*attempt, RejectReason::NotAnObject);
            continue;
        }
        JsonCall &call = addCall(*attempt);
        readAttempt(*attempt, call);
        // Only the token has a similarity; it is that of the attempt with the same outcome at the end.
        if (attempt->end == list->end && text(attempt, "ErrCode") == text(detectText, "ErrCode"))
            put(call, Field::Similarity, text(detectText, "Sim"));
    }
}

void VendorAnswers::readApiResult(const JsonNode &response)
{
    const bool isFaceId = m_tree.find(&response, "Similarity") != nullptr;
    m_findings.form = isFaceId ? LogForm::FaceIdResult : LogForm::ApiResult;
    JsonCall &call = addCall(response);
    put(call, Field::Code, text(&response, "Result"));
    put(call, Field::Message, text(&response, "Description"));
    put(call, Field::RequestId, text(&response, "RequestId"));
    put(call, Field::Similarity, text(&response, { "Similarity", "Sim" }));
    put(call, Field::CardWarnings, text(&response, "Warnings"));
    put(call, Field::IdNumber, text(&response, { "IdCard", "IdNum" }));
    call.raw.hasPersonalData = !text(&response, { "Name", "Address", "BestFrameBase64" }).empty();
    if (isFaceId)
        call.raw.impliedChannel = Channel::AppSdk;
}

void VendorAnswers::readSdkResult(const JsonNode &object)
{
    m_findings.form = LogForm::SdkResult;
    JsonCall &call = addCall(object);
    call.raw.impliedChannel = Channel::AppSdk;
    put(call, Field::OrderNo, text(&object, "orderNo"));
    put(call, Field::Similarity, text(&object, "similarity"));
    put(call, Field::LiveRate, text(&object, "liveRate"));
    call.raw.hasPersonalData = !text(&object, { "userImageString", "sign" }).empty();
    const JsonNode *error = member(&object, "error", JsonKind::Object);
    const std::string_view isSuccess = text(&object, "isSuccess");
    if (isSuccess == "true" || isSuccess == "1") {
        put(call, Field::Code, "0");
        return;
    }
    put(call, Field::Code, text(error, "code"));
    // The domain tells whether the face was compared at all; support needs it beside the text.
    std::string message(text(error, "domain"));
    const std::string_view description = text(error, "desc");
    const std::string_view reason = text(error, "reason");
    if (!description.empty())
        message += (message.empty() ? "" : ": ") + std::string(description);
    if (!reason.empty() && reason != description)
        message += (message.empty() ? "" : ": ") + std::string(reason);
    put(call, Field::Message, m_findings.texts.emplace_back(std::move(message)));
}

void VendorAnswers::readResultAnswer(const JsonNode &answer, const JsonNode &result)
{
    JsonCall &call = addCall(answer);
    put(call, Field::Code, text(&answer, "code"));
    put(call, Field::Message, text(&answer, { "msg", "message" }));
    put(call, Field::RequestId,
        text(&answer, "bizSeqNo").empty() ? text(&result, "bizSeqNo") : text(&answer, "bizSeqNo"));
    const std::string_view orderNo = text(&result, { "orderNo", "order_no" });
    put(call, Field::OrderNo, orderNo.empty() ? text(&answer, { "orderNo", "order_no" }) : orderNo);
    const std::string_view appId = text(&result, { "appId", "app_id" });
    put(call, Field::AppId, appId.empty() ? text(&answer, { "app_id", "appId" }) : appId);
    const std::string_view queriedAt = text(&answer, "transactionTime");
    put(call, Field::OccurredAt, queriedAt.empty() ? text(&result, "transactionTime") : queriedAt);
    put(call, Field::IdNumber, text(&result, { "idcard", "idNo" }));
    call.raw.hasPersonalData = !text(&result, { "name", "address", "photo", "bankcardNo" }).empty();

    if (m_tree.find(&result, "frontCode") || m_tree.find(&result, "backCode"))
        readCardResult(result, call);
    else if (!text(&result, { "bankcardNo", "bankcardNoPhoto", "warningCode", "multiWarningCode" }).empty())
        readBankCard(result, call);
    else if (m_tree.find(&result, "ocrId") || m_tree.find(&result, "warning")
             || m_tree.find(&result, "multiWarning"))
        readCardPicture(result, call);
    else
        readFaceRecord(answer, result, call);
}

/** queryfacerecord and server/sync: a query about a call; the time asked for is that of the face check. */
void VendorAnswers::readFaceRecord(const JsonNode &answer, const JsonNode &result, JsonCall &call)
{
    m_findings.form = m_tree.find(&answer, "app_id") ? LogForm::ServerSync : LogForm::QueryFaceRecord;
    const std::string_view occurredTime = text(&result, "occurredTime");
    put(call, Field::LiveRate, text(&result, "liveRate"));
    put(call, Field::Similarity, text(&result, "similarity"));
    // A face id without a result is the beginning of a check, answered with code 0 too.
    const bool isBeginning = !text(&result, { "h5faceId", "faceId" }).empty() && occurredTime.empty()
        && text(&result, { "liveRate", "similarity" }).empty();
    if (isBeginning)
        call.fault = Fault{ RejectReason::NoAttempt };
    if (occurredTime.empty())
        return;
    put(call, Field::OccurredAt, occurredTime);
    call.raw.isAboutQuery = true;
}

/** idcardocrapp: one side of an ID card. Which one, the fields tell that only one side has. */
void VendorAnswers::readCardPicture(const JsonNode &result, JsonCall &call)
{
    m_findings.form = LogForm::IdCardPicture;
    const bool isBack = m_tree.find(&result, "validDate") || m_tree.find(&result, "authority");
    const bool isFront = m_tree.find(&result, "idcard") || m_tree.find(&result, "name");
    put(call, isBack && !isFront ? Field::BackMask : Field::FrontMask,
        text(&result, { "multiWarning", "warning" }));
}

/** getOcrResult: both sides of an ID card; the outcome is that of the first side that failed. */
void VendorAnswers::readCardResult(const JsonNode &result, JsonCall &call)
{
    m_findings.form = LogForm::OcrResult;
    put(call, Field::FrontMask, text(&result, { "frontMultiWarning", "frontWarnCode" }));
    put(call, Field::BackMask, text(&result, { "backMultiWarning", "backWarnCode" }));
    if (call.raw[Field::Code] == "0") {
        for (const std::string_view side : { "frontCode", "backCode" }) {
            const std::string_view code = text(&result, side);
            if (code.empty() || code == "0")
                continue;
            put(call, Field::Code, code);
            put(call, Field::Message, {}); // the answer's text says "success", which is that of the query
            break;
        }
    }
    const std::string_view operateTime = text(&result, "operateTime");
    if (operateTime.empty())
        return;
    put(call, Field::OccurredAt, operateTime);
    call.raw.isAboutQuery = true;
}

void VendorAnswers::readBankCard(const JsonNode &result, JsonCall &call)
{
    m_findings.form = LogForm::BankCardPicture;
    const JsonNode *list = member(&result, "multiWarningCode", JsonKind::Array);
    put(call, Field::CardWarnings,
        list ? joinedWarnings({ list }) : text(&result, { "multiWarningCode", "warningCode", "warnCode" }));
}

} // namespace codedesk::ingest
